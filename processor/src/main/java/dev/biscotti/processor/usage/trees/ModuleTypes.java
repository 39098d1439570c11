package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Finds types by their binary names, and the trees of those that are compiled. */
final class ModuleTypes {
  private final SourceModel source;
  private final JvmNames names;
  private final SourceUnits units;
  private final DeadCode deadCode;
  private final Map<String, Optional<TypeElement>> byName = new HashMap<>();

  /** The top-level types of the module. */
  private final Map<TypeElement, TreePath> topLevel = new HashMap<>();

  private int filesSeen;

  /** All classes in a top-level one, including local and anonymous ones, in source order. */
  private final Map<TypeElement, Map<TypeElement, TreePath>> classes = new HashMap<>();

  /** Fields and methods by their elements, for the requested classes. */
  private final Map<TypeElement, Map<Element, TreePath>> members = new HashMap<>();

  ModuleTypes(SourceModel source, JvmNames names, SourceUnits units, DeadCode deadCode) {
    this.source = source;
    this.names = names;
    this.units = units;
    this.deadCode = deadCode;
  }

  boolean isOfModule(TypeElement type) {
    return top(SourceModel.outermost(type)).isPresent();
  }

  private Optional<TreePath> top(TypeElement outermost) {
    if (filesSeen != units.size()) {
      filesSeen = units.size();
      for (CompilationUnitTree unit : units.all()) {
        addTopLevel(unit);
      }
    }
    return Optional.ofNullable(topLevel.get(outermost));
  }

  private void addTopLevel(CompilationUnitTree unit) {
    TreePath root = new TreePath(unit);
    for (Tree declaration : unit.getTypeDecls()) {
      if (declaration instanceof ClassTree) {
        TreePath path = child(root, declaration);
        Optional<TypeElement> type = source.typeElement(path);
        if (type.isPresent()) {
          topLevel.put(type.get(), path);
        }
      }
    }
  }

  /** The type with a binary name. */
  Optional<TypeElement> find(String binaryName) {
    Optional<TypeElement> known = byName.get(binaryName);
    if (known == null) {
      known = search(binaryName);
      byName.put(binaryName, known);
    }
    return known;
  }

  /** Remembers a type that code mentions, because finding it by name is slow in javac. */
  void know(TypeElement type) {
    if (type.asType().getKind() == TypeKind.DECLARED) {
      byName.put(names.binaryName(type), Optional.of(type));
    }
  }

  private Optional<TypeElement> search(String binaryName) {
    TypeElement canonical = source.elements().getTypeElement(binaryName);
    if (canonical != null && names.binaryName(canonical).equals(binaryName)) {
      return Optional.of(canonical);
    }
    for (int dollar = binaryName.lastIndexOf('$');
        dollar > 0;
        dollar = binaryName.lastIndexOf('$', dollar - 1)) {
      Optional<TypeElement> found =
          find(binaryName.substring(0, dollar)).flatMap(outer -> within(outer, binaryName));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<TypeElement> within(TypeElement outer, String binaryName) {
    for (TypeElement member : ElementFilter.typesIn(outer.getEnclosedElements())) {
      if (names.binaryName(member).equals(binaryName)) {
        return Optional.of(member);
      }
    }
    // What follows the dollar sign of a local or anonymous class begins with a number.
    int next = names.binaryName(outer).length() + 1;
    boolean local = next < binaryName.length() && Character.isDigit(binaryName.charAt(next));
    return local
        ? classesIn(SourceModel.outermost(outer)).keySet().stream()
            .filter(type -> names.binaryName(type).equals(binaryName))
            .findFirst()
        : Optional.empty();
  }

  /** The classes of a file, including local and anonymous ones. */
  List<TypeElement> classesIn(CompilationUnitTree unit) {
    List<TypeElement> found = new ArrayList<>();
    TreePath root = new TreePath(unit);
    for (Tree declaration : unit.getTypeDecls()) {
      if (declaration instanceof ClassTree) {
        Optional<TypeElement> type = source.typeElement(child(root, declaration));
        if (type.isPresent()) {
          found.addAll(classesIn(type.get()).keySet());
        }
      }
    }
    return found;
  }

  private Map<TypeElement, TreePath> classesIn(TypeElement outermost) {
    Map<TypeElement, TreePath> known = classes.get(outermost);
    if (known == null) {
      Map<TypeElement, TreePath> found = new LinkedHashMap<>();
      Optional<TreePath> top = top(outermost);
      if (top.isPresent()) {
        new ClassFinder(found).scan(top.get(), null);
      }
      classes.put(outermost, found);
      return found;
    }
    return known;
  }

  /** The tree of a type; empty for a library's. */
  Optional<TreePath> path(TypeElement type) {
    TypeElement outermost = SourceModel.outermost(type);
    Optional<TreePath> top = top(outermost);
    if (top.isEmpty() || type.equals(outermost)) {
      return top;
    }
    Optional<TypeElement> around = SourceModel.classAround(type);
    if (type.getNestingKind() == NestingKind.MEMBER && around.isPresent()) {
      return path(around.get()).flatMap(outer -> memberClass(outer, type));
    }
    return Optional.ofNullable(classesIn(outermost).get(type));
  }

  private Optional<TreePath> memberClass(TreePath outer, TypeElement type) {
    for (Tree member : ((ClassTree) outer.getLeaf()).getMembers()) {
      if (member instanceof ClassTree tree && type.getSimpleName().equals(tree.getSimpleName())) {
        return Optional.of(child(outer, member));
      }
    }
    return Optional.empty();
  }

  /** The tree of a field, method or constructor; empty if it has none. */
  Optional<TreePath> memberPath(Element member) {
    Optional<TypeElement> type = SourceModel.classAround(member);
    return type.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(membersOf(type.get()).get(member));
  }

  private Map<Element, TreePath> membersOf(TypeElement type) {
    Map<Element, TreePath> known = members.get(type);
    if (known == null) {
      Map<Element, TreePath> found = new HashMap<>();
      Optional<TreePath> path = path(type);
      if (path.isPresent()) {
        addMembers(path.get(), found);
      }
      members.put(type, found);
      return found;
    }
    return known;
  }

  private void addMembers(TreePath type, Map<Element, TreePath> found) {
    for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
      if (member instanceof MethodTree || member instanceof VariableTree) {
        TreePath path = child(type, member);
        Optional<Element> element = source.element(path);
        if (element.isPresent()) {
          found.put(element.get(), path);
        }
      }
    }
  }

  /**
   * Whether javac writes a class file for a class, which it does not for local classes in omitted
   * code.
   */
  boolean isCompiled(TreePath type) {
    return !deadCode.contains(type);
  }

  private final class ClassFinder extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Map<TypeElement, TreePath> found;

    ClassFinder(Map<TypeElement, TreePath> found) {
      this.found = found;
    }

    private void add(TypeElement type, TreePath path) {
      found.put(type, path);
      know(type);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      TreePath path = getCurrentPath();
      if (!deadCode.contains(path)) {
        Optional<TypeElement> type = source.typeElement(path);
        if (type.isPresent()) {
          add(type.get(), path);
        }
        super.visitClass(tree, null);
      }
      return null;
    }
  }
}
