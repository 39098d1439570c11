package dev.biscotti.processor.usage;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PatternTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.biscotti.processor.declaration.AnnotationNames;
import dev.biscotti.processor.usage.trees.SourceModel;
import dev.biscotti.processor.usage.trees.TreeProgram;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.use.CookieSearch;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Decides by its calls whether code uses cookies, so that only such code is lowered. All code of a
 * program passes through here, so it does as little as possible: the trees are attributed, and each
 * call needs one look-up. In doubt, the answer is yes.
 */
final class CookieCode {
  private final SourceModel source;
  private final TreeProgram program;
  private final CookieSearch search;

  /** The names of all methods of the table. */
  private final Set<String> sinks;

  private final Map<ExecutableElement, Concern> known = new HashMap<>();
  private final Map<ExecutableElement, Map<TypeElement, Concern>> knownOn = new HashMap<>();
  private final IdentityHashMap<Tree, Boolean> members = new IdentityHashMap<>();

  /** Whether calls of a method concern the search. */
  private enum Concern {
    NEVER,
    ALWAYS,
    /** A sink has the method's name. */
    ON_SOME_OBJECTS,
    /** The method may use a name argument in unknown ways. */
    WITH_NAMES,
    /**
     * The method belongs to the module and was not examined yet; a file that can call such a method
     * contains its name.
     */
    NOT_OF_LIBRARY
  }

  CookieCode(SourceModel source, TreeProgram program, CookieSearch search, Set<String> sinks) {
    this.source = source;
    this.program = program;
    this.search = search;
    this.sinks = sinks;
  }

  /** Whether a file that mentions no cookie calls a library method that uses one. */
  boolean usesLibrary(CompilationUnitTree unit) {
    Scanner scanner = new Scanner(new TreePath(unit), true);
    for (Tree type : unit.getTypeDecls()) {
      scanner.scan(type, null);
    }
    return scanner.found;
  }

  /** Whether the search may find something in a method of the module. */
  boolean isIn(MethodInfo method) {
    List<TreePath> code = program.code(method);
    for (TreePath member : code) {
      if (isIn(member)) {
        return true;
      }
    }
    return code.isEmpty() || search.returnsNames(method);
  }

  private boolean isIn(TreePath member) {
    Boolean is = members.get(member.getLeaf());
    if (is == null) {
      Scanner scanner = new Scanner(new TreePath(member.getCompilationUnit()), false);
      scanner.scan(member.getLeaf(), null);
      is = scanner.found;
      members.put(member.getLeaf(), is);
    }
    return is;
  }

  private Concern concern(ExecutableElement method) {
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    if (!constructor && sinks.contains(method.getSimpleName().toString())) {
      return Concern.ON_SOME_OBJECTS;
    }
    if (isConcern(method)) {
      return Concern.ALWAYS;
    }
    Optional<TypeElement> type = SourceModel.classAround(method);
    boolean fixed =
        type.isPresent()
            && type.get().getModifiers().contains(Modifier.FINAL)
            && isUnderstood(type.get());
    return fixed || method.getParameters().isEmpty() || isOfModule(method)
        ? Concern.NEVER
        : Concern.WITH_NAMES;
  }

  private boolean isConcern(ExecutableElement method) {
    Optional<MethodRef> ref = program.ref(method);
    return ref.isPresent() && search.concerns(ref.get());
  }

  /**
   * Records calls of a guard: a file can get a guard from other code without containing the words
   * that are searched for.
   */
  private void noticeGuard(ExecutableElement method) {
    Optional<TypeElement> type = SourceModel.classAround(method);
    if (type.isPresent() && type.get().getSimpleName().toString().endsWith("Guard")) {
      program.ref(method).ifPresent(search.unset()::called);
    }
  }

  /** Depends on the type as well, which may inherit the method from a type unrelated to cookies. */
  private Concern concern(ExecutableElement method, TypeElement type) {
    Map<TypeElement, Concern> known = knownOn.computeIfAbsent(method, one -> new HashMap<>());
    Concern concern = known.get(type);
    if (concern == null) {
      concern = find(method, type);
      known.put(type, concern);
    }
    return concern;
  }

  private Concern find(ExecutableElement method, TypeElement type) {
    if (search.concerns(program.ref(method, type)) || isConcern(method)) {
      return Concern.ALWAYS;
    }
    return isUnderstood(type) || method.getParameters().isEmpty()
        ? Concern.NEVER
        : Concern.WITH_NAMES;
  }

  private boolean isOfModule(ExecutableElement method) {
    Optional<TypeElement> type = SourceModel.classAround(method);
    return type.isPresent() && program.isOfModule(type.get());
  }

  /** Whether a class certainly sets no cookie under a name argument, or its code can be read. */
  private boolean isUnderstood(TypeElement type) {
    return type.getQualifiedName().toString().startsWith("java.") || program.isOfModule(type);
  }

  private final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final TreePath root;
    private final boolean librariesOnly;
    private boolean found;

    Scanner(TreePath root, boolean librariesOnly) {
      this.root = root;
      this.librariesOnly = librariesOnly;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
      if (found) {
        return null;
      }
      // A record pattern calls accessors.
      found =
          !librariesOnly && tree instanceof PatternTree && !(tree instanceof BindingPatternTree);
      return super.scan(tree, null);
    }

    private @Nullable Element element(Tree tree) {
      return source.trees().getElement(new TreePath(root, tree));
    }

    private void look(Tree call, Optional<? extends ExpressionTree> qualifier) {
      if (element(call) instanceof ExecutableElement method) {
        found = found || concerns(method, qualifier);
      }
    }

    private boolean concerns(
        ExecutableElement method, Optional<? extends ExpressionTree> qualifier) {
      Concern concern = known.get(method);
      if (concern == null) {
        noticeGuard(method);
      }
      if (concern == null || (concern == Concern.NOT_OF_LIBRARY && !librariesOnly)) {
        concern = librariesOnly && isOfModule(method) ? Concern.NOT_OF_LIBRARY : concern(method);
        known.put(method, concern);
      }
      return switch (concern) {
        case NEVER, NOT_OF_LIBRARY -> false;
        case ALWAYS -> true;
        case WITH_NAMES -> isLooking() && mayTakeNames(method, type(qualifier));
        case ON_SOME_OBJECTS -> {
          Optional<TypeElement> type = type(qualifier);
          yield type.isEmpty() || concerns(method, type.get());
        }
      };
    }

    private boolean mayTakeNames(ExecutableElement method, Optional<TypeElement> on) {
      Optional<TypeElement> type = on.isPresent() ? on : SourceModel.classAround(method);
      return type.isPresent() && concerns(method, type.get());
    }

    private Optional<TypeElement> type(Optional<? extends ExpressionTree> qualifier) {
      return qualifier.isEmpty()
          ? Optional.empty()
          : source.typeOf(new TreePath(root, qualifier.get()));
    }

    private boolean concerns(ExecutableElement method, TypeElement type) {
      return switch (concern(method, type)) {
        case NEVER -> false;
        case WITH_NAMES -> isLooking();
        default -> true;
      };
    }

    private boolean isLooking() {
      return !librariesOnly && search.unset().isLooking();
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      Optional<ExpressionTree> qualifier =
          tree.getMethodSelect() instanceof MemberSelectTree select
              ? Optional.of(select.getExpression())
              : Optional.empty();
      look(tree, qualifier);
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
      look(tree, Optional.empty());
      return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      look(tree, Optional.of(tree.getQualifierExpression()));
      return super.visitMemberReference(tree, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
      lookAtVariable(tree);
      return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
      lookAtVariable(tree.getVariable());
      return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(
        CompoundAssignmentTree tree, @Nullable Void unused) {
      lookAtVariable(tree.getVariable());
      return super.visitCompoundAssignment(tree, null);
    }

    private void lookAtVariable(Tree variable) {
      if (!librariesOnly && !found) {
        Element element = element(variable);
        found =
            element != null
                && SourceModel.annotation(element, AnnotationNames.COOKIE_NAME).isPresent();
      }
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
      return null;
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void unused) {
      return null;
    }
  }
}
