package dev.biscotti.processor.usage;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The way from trees to elements and back. Asking for the element of a tree makes javac attribute
 * the class around it if it has not yet done so.
 */
final class SourceModel {
  private final Trees trees;
  private final Elements elements;
  private final Types types;
  private final Map<Element, Optional<TreePath>> paths = new HashMap<>();

  SourceModel(Trees trees, Elements elements, Types types) {
    this.trees = trees;
    this.elements = elements;
    this.types = types;
  }

  Elements elements() {
    return elements;
  }

  Types types() {
    return types;
  }

  Trees trees() {
    return trees;
  }

  /** What a tree means; empty in code that does not compile. */
  Optional<Element> element(TreePath path) {
    return Optional.ofNullable(trees.getElement(path));
  }

  Optional<TypeMirror> type(TreePath path) {
    Optional<TypeMirror> type = Optional.ofNullable(trees.getTypeMirror(path));
    if (type.isPresent()) {
      return type;
    }
    // Unlike a type, an element is found by attributing the class if that has not been done yet.
    Element unused = trees.getElement(path);
    return Optional.ofNullable(trees.getTypeMirror(path));
  }

  /** Where an element stands; empty if it comes from a class file. */
  Optional<TreePath> path(Element element) {
    Optional<TreePath> known = paths.get(element);
    if (known == null) {
      known = Optional.ofNullable(trees.getPath(element));
      paths.put(element, known);
    }
    return known;
  }

  /** The method overridden by a method, and so on upwards, itself first. */
  List<ExecutableElement> withOverridden(ExecutableElement method) {
    List<ExecutableElement> all = new ArrayList<>();
    all.add(method);
    if (method.getEnclosingElement() instanceof TypeElement owner && isOverridable(method)) {
      addOverridden(method, owner, owner.asType(), all);
    }
    return all;
  }

  private static boolean isOverridable(ExecutableElement method) {
    return method.getKind() == ElementKind.METHOD
        && !method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE);
  }

  private void addOverridden(
      ExecutableElement method, TypeElement owner, TypeMirror at, List<ExecutableElement> all) {
    for (TypeMirror parent : types.directSupertypes(at)) {
      if (types.asElement(parent) instanceof TypeElement type) {
        for (Element member : type.getEnclosedElements()) {
          if (member.getSimpleName().equals(method.getSimpleName())
              && member instanceof ExecutableElement candidate
              && candidate.getParameters().size() == method.getParameters().size()
              && elements.overrides(method, candidate, owner)) {
            all.add(candidate);
          }
        }
        addOverridden(method, owner, parent, all);
      }
    }
  }

  /** The outermost class around a tree. */
  static Optional<TreePath> outermostClass(TreePath path) {
    Optional<TreePath> outermost = Optional.empty();
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof ClassTree) {
        outermost = Optional.of(at);
      }
    }
    return outermost;
  }

  /** What a member is in. */
  static Element owner(Element member) {
    return Objects.requireNonNull(member.getEnclosingElement(), "a member has an owner");
  }

  static TreePath child(TreePath parent, Tree tree) {
    return new TreePath(parent, tree);
  }

  static Optional<? extends AnnotationMirror> annotation(Element element, String name) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (isNamed(mirror, name)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  static boolean isNamed(AnnotationMirror mirror, String name) {
    return mirror.getAnnotationType().asElement() instanceof TypeElement type
        && type.getQualifiedName().contentEquals(name);
  }
}
