package dev.biscotti.processor.usage.trees;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Maps trees to elements and types. Requesting the element of a tree makes javac attribute the
 * class around it if necessary.
 *
 * @param trees javac's trees
 * @param elements javac's elements
 * @param types javac's types
 */
public record SourceModel(Trees trees, Elements elements, Types types) {
  /** Makes javac attribute the class around a block or expression, if necessary. */
  void attribute(TreePath code) {
    Element unused = trees.getElement(code);
  }

  /**
   * The element of a tree.
   *
   * @param path the tree
   * @return the element; empty in code that does not compile
   */
  public Optional<Element> element(TreePath path) {
    return Optional.ofNullable(trees.getElement(path));
  }

  Optional<ExecutableElement> executable(TreePath path) {
    return trees.getElement(path) instanceof ExecutableElement method
        ? Optional.of(method)
        : Optional.empty();
  }

  Optional<VariableElement> variable(TreePath path) {
    return trees.getElement(path) instanceof VariableElement variable
        ? Optional.of(variable)
        : Optional.empty();
  }

  Optional<TypeElement> typeElement(TreePath path) {
    return trees.getElement(path) instanceof TypeElement type
        ? Optional.of(type)
        : Optional.empty();
  }

  /** The static type of an expression; empty in code that does not compile. */
  Optional<TypeMirror> type(TreePath path) {
    TypeMirror type = trees.getTypeMirror(path);
    if (type == null) {
      // Unlike requesting a type, requesting an element attributes the class if necessary.
      attribute(path);
      type = trees.getTypeMirror(path);
    }
    return type == null || type.getKind() == TypeKind.ERROR ? Optional.empty() : Optional.of(type);
  }

  /** The type of the called method, with its type parameters inferred. */
  Optional<ExecutableType> methodType(TreePath path) {
    return trees.getTypeMirror(path) instanceof ExecutableType type
        ? Optional.of(type)
        : Optional.empty();
  }

  /** Where a tree begins in its file. */
  long position(TreePath path) {
    return trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
  }

  /**
   * The class or interface of an expression's value.
   *
   * @param path an attributed expression, or the name of a type
   * @return the erased type's element; empty for arrays and primitive types, and in code that does
   *     not compile
   */
  public Optional<TypeElement> typeOf(TreePath path) {
    TypeMirror type = trees.getTypeMirror(path);
    if (type == null) {
      return Optional.empty();
    }
    return asElement(type.getKind() == TypeKind.DECLARED ? type : types.erasure(type));
  }

  /** The class or interface of a type; empty for arrays and primitive types. */
  Optional<TypeElement> asElement(TypeMirror type) {
    return types.asElement(type) instanceof TypeElement element
        ? Optional.of(element)
        : Optional.empty();
  }

  boolean isSubclass(TypeElement type, TypeElement of) {
    return type.equals(of)
        || types.isSubtype(types.erasure(type.asType()), types.erasure(of.asType()));
  }

  /** The class of the enclosing object; empty for a static class. */
  Optional<TypeElement> instanceAround(TypeElement type) {
    return type.asType() instanceof DeclaredType declared
            && declared.getEnclosingType().getKind() == TypeKind.DECLARED
        ? asElement(declared.getEnclosingType())
        : Optional.empty();
  }

  /**
   * The class around a type or member.
   *
   * @param element the type or member
   * @return the class; empty for an outermost class
   */
  public static Optional<TypeElement> classAround(Element element) {
    Element at = element.getEnclosingElement();
    while (at != null && !(at instanceof TypeElement)) {
      at = at.getEnclosingElement();
    }
    return at instanceof TypeElement type ? Optional.of(type) : Optional.empty();
  }

  static TypeElement outermost(TypeElement type) {
    TypeElement outermost = type;
    Optional<TypeElement> around = classAround(outermost);
    while (around.isPresent()) {
      outermost = around.get();
      around = classAround(outermost);
    }
    return outermost;
  }

  static TreePath child(TreePath parent, Tree tree) {
    return new TreePath(parent, tree);
  }

  /** An expression without the parentheses around it. */
  static TreePath withoutParentheses(TreePath path) {
    TreePath at = path;
    while (at.getLeaf() instanceof ParenthesizedTree parenthesized) {
      at = child(at, parenthesized.getExpression());
    }
    return at;
  }

  static boolean isNamed(TypeMirror type, String qualifiedName) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals(qualifiedName);
  }

  static boolean isString(TypeMirror type) {
    return isNamed(type, "java.lang.String");
  }

  /** Whether calls change objects of a type, which are then followed through the calls. */
  static boolean isTextBuilder(TypeMirror type) {
    return isNamed(type, "java.lang.StringBuilder") || isNamed(type, "java.lang.StringBuffer");
  }

  /**
   * An annotation of an element.
   *
   * @param element the element
   * @param name the annotation's qualified name
   * @return the annotation, if present
   */
  public static Optional<AnnotationMirror> annotation(Element element, String name) {
    List<? extends AnnotationMirror> mirrors = element.getAnnotationMirrors();
    for (AnnotationMirror mirror : mirrors) {
      if (isNamed(mirror.getAnnotationType(), name)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /** The paths of expressions below another tree. */
  static List<TreePath> children(TreePath parent, List<? extends ExpressionTree> trees) {
    return trees.stream().map(tree -> child(parent, tree)).toList();
  }

  /**
   * The outermost class around a tree.
   *
   * @param path the tree
   * @return the class; empty in code that does not compile
   */
  public Optional<TypeElement> outermostClass(TreePath path) {
    Optional<TypeElement> outermost = Optional.empty();
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof ClassTree) {
        outermost = typeElement(at);
      }
    }
    return outermost;
  }
}
