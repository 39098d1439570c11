package dev.biscotti.processor.usage.trees;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.biscotti.search.code.MethodRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * Finds the code that uses a method or field, and the subtypes of a type: first by words in the
 * text of the files, then by names in the trees of matching files, and only then by symbols.
 */
final class CodeIndex {
  private final TreeContext context;
  private final SourceUnits units;
  private final Map<CompilationUnitTree, UnitIndex> indexes = new HashMap<>();
  private final Map<TypeElement, List<TypeElement>> below = new HashMap<>();

  CodeIndex(TreeContext context, SourceUnits units) {
    this.context = context;
    this.units = units;
  }

  private UnitIndex index(CompilationUnitTree unit) {
    return indexes.computeIfAbsent(unit, UnitIndex::new);
  }

  /** The files that can use an element, by its visibility and by a word in their text. */
  private List<CompilationUnitTree> candidates(Element element, String word) {
    List<CompilationUnitTree> found = new ArrayList<>();
    for (CompilationUnitTree unit : visibleIn(element)) {
      if (units.mentions(unit, word)) {
        found.add(unit);
      }
    }
    return found;
  }

  private Collection<CompilationUnitTree> visibleIn(Element element) {
    boolean everywhere = true;
    for (Optional<? extends Element> at = Optional.of(element);
        at.isPresent();
        at = SourceModel.classAround(at.get())) {
      Set<Modifier> modifiers = at.get().getModifiers();
      if (modifiers.contains(Modifier.PRIVATE) || isLocal(at.get())) {
        return ownFile(element).map(List::of).orElse(List.of());
      }
      everywhere &= modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED);
    }
    return everywhere
        ? units.all()
        : units.ofPackage(
            context.source().elements().getPackageOf(element).getQualifiedName().toString());
  }

  private Optional<CompilationUnitTree> ownFile(Element element) {
    Optional<TypeElement> type =
        element instanceof TypeElement one ? Optional.of(one) : SourceModel.classAround(element);
    return type.flatMap(one -> context.types().path(SourceModel.outermost(one)))
        .map(TreePath::getCompilationUnit);
  }

  private static boolean isLocal(Element element) {
    return element instanceof TypeElement type
        && (type.getNestingKind() == NestingKind.LOCAL
            || type.getNestingKind() == NestingKind.ANONYMOUS);
  }

  /** The methods and initializers that call a method or refer to it. */
  List<TreePath> calling(ExecutableElement method) {
    String word =
        method.getKind() == ElementKind.CONSTRUCTOR
            ? SourceModel.classAround(method)
                .map(type -> type.getSimpleName().toString())
                .orElse("")
            : method.getSimpleName().toString();
    return using(method, word);
  }

  /** The methods and initializers that read or assign a field. */
  List<TreePath> using(VariableElement field) {
    return using(field, field.getSimpleName().toString());
  }

  private List<TreePath> using(Element element, String word) {
    List<TreePath> found = new ArrayList<>();
    if (word.isEmpty()) {
      return found;
    }
    for (CompilationUnitTree unit : candidates(element, word)) {
      for (UnitIndex.Member member : index(unit).mentioning(word)) {
        Uses uses = new Uses(element, word);
        context.source().attribute(MemberTrees.anyCode(member.path()));
        uses.scan(member.path(), null);
        if (uses.found) {
          found.add(member.path());
        }
      }
    }
    return found;
  }

  /** The module's subtypes of a type. */
  List<TypeElement> subtypes(TypeElement type) {
    List<TypeElement> known = below.get(type);
    if (known == null) {
      known = searchBelow(type);
      below.put(type, known);
    }
    return known;
  }

  private List<TypeElement> searchBelow(TypeElement type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    Deque<TypeElement> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      for (TypeElement direct : directlyBelow(open.remove())) {
        if (found.add(direct)) {
          open.add(direct);
        }
      }
    }
    return List.copyOf(found);
  }

  private List<TypeElement> directlyBelow(TypeElement type) {
    List<TypeElement> found = new ArrayList<>();
    String word = type.getSimpleName().toString();
    if (word.isEmpty() || type.getModifiers().contains(Modifier.FINAL)) {
      return found;
    }
    for (CompilationUnitTree unit : candidates(type, word)) {
      for (UnitIndex.Member member : index(unit).below(word)) {
        Optional<TypeElement> candidate =
            context.types().isCompiled(member.path())
                ? context.source().typeElement(member.path())
                : Optional.empty();
        candidate.filter(one -> isDirectlyBelow(one, type)).ifPresent(found::add);
      }
    }
    return found;
  }

  private static boolean isDirectlyBelow(TypeElement type, TypeElement above) {
    for (DeclaredType parent : ElementInfos.above(type)) {
      if (parent.asElement().equals(above)) {
        return true;
      }
    }
    return false;
  }

  /** Looks for a symbol in one member; nested classes have their own members. */
  private final class Uses extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Element element;
    private final String word;
    private boolean found;

    Uses(Element element, String word) {
      this.element = element;
      this.word = word;
    }

    private void look(TreePath path) {
      found = found || context.source().element(path).filter(element::equals).isPresent();
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
      return found ? null : super.scan(tree, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      return null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      ExpressionTree select = tree.getMethodSelect();
      boolean delegation =
          element.getKind() == ElementKind.CONSTRUCTOR
              && (Creations.isNamed(tree, "this") || Creations.isNamed(tree, "super"));
      if (delegation || UnitIndex.simpleName(select).equals(word)) {
        look(getCurrentPath());
      }
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
      if (element.getKind() == ElementKind.CONSTRUCTOR
          && UnitIndex.simpleName(tree.getIdentifier()).equals(word)) {
        found |=
            Creations.constructor(context.source(), getCurrentPath(), tree)
                .filter(element::equals)
                .isPresent();
      }
      return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      if (tree.getName().contentEquals(word)
          || tree.getName().contentEquals(MethodRef.CONSTRUCTOR)) {
        look(getCurrentPath());
      }
      return super.visitMemberReference(tree, null);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      if (element.getKind().isField() && tree.getName().contentEquals(word)) {
        look(getCurrentPath());
      }
      return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      if (element.getKind().isField() && tree.getIdentifier().contentEquals(word)) {
        look(getCurrentPath());
      }
      return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
      if (element.getKind().isField() && tree.getName().contentEquals(word)) {
        look(getCurrentPath());
      }
      return super.visitVariable(tree, null);
    }
  }
}
