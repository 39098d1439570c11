package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.code.AnnotationInfo;
import dev.biscotti.search.code.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads annotations. */
final class AnnotationInfos {
  private final SourceModel source;
  private final JvmNames names;

  AnnotationInfos(SourceModel source, JvmNames names) {
    this.source = source;
    this.names = names;
  }

  /**
   * The annotations of a declaration.
   *
   * @param element the declaration
   * @param tree its tree, requested only if it has annotations
   */
  List<AnnotationInfo> of(Element element, Supplier<Optional<TreePath>> tree) {
    List<? extends AnnotationMirror> mirrors = element.getAnnotationMirrors();
    if (mirrors.isEmpty()) {
      return List.of();
    }
    Optional<TreePath> path = tree.get();
    List<AnnotationInfo> annotations = new ArrayList<>();
    for (AnnotationMirror mirror : mirrors) {
      if (mirror.getAnnotationType().asElement() instanceof TypeElement type) {
        Place at =
            path.isPresent()
                ? new TreePlace(source, place(path.get(), type))
                : new ForeignPlace(element.toString());
        annotations.add(new AnnotationInfo(names.binaryName(type), members(mirror), at));
      }
    }
    return annotations;
  }

  private static Map<String, Object> members(AnnotationMirror mirror) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
        mirror.getElementValues().entrySet()) {
      Optional<Object> value = value(member.getValue());
      if (value.isPresent()) {
        members.put(member.getKey().getSimpleName().toString(), value.get());
      }
    }
    return members;
  }

  /** A text, number, truth value, or a list of these; empty for anything else. */
  static Optional<Object> value(AnnotationValue value) {
    Object object = value.getValue();
    if (object instanceof List<?> entries) {
      List<Object> list = new ArrayList<>();
      for (Object entry : entries) {
        if (entry instanceof AnnotationValue one) {
          value(one).ifPresent(list::add);
        }
      }
      return Optional.of(List.copyOf(list));
    }
    boolean plain =
        object instanceof String || object instanceof Number || object instanceof Boolean;
    return plain ? Optional.of(object) : Optional.empty();
  }

  /** The annotation's tree, or that of the declaration if it is unknown. */
  private static TreePath place(TreePath declaration, TypeElement type) {
    Optional<ModifiersTree> modifiers = modifiers(declaration.getLeaf());
    if (modifiers.isPresent()) {
      for (AnnotationTree tree : modifiers.get().getAnnotations()) {
        if (tree.getAnnotationType().toString().endsWith(type.getSimpleName().toString())) {
          return child(child(declaration, modifiers.get()), tree);
        }
      }
    }
    return declaration;
  }

  private static Optional<ModifiersTree> modifiers(Tree declaration) {
    if (declaration instanceof VariableTree variable) {
      return Optional.of(variable.getModifiers());
    }
    if (declaration instanceof MethodTree method) {
      return Optional.of(method.getModifiers());
    }
    return declaration instanceof ClassTree type
        ? Optional.of(type.getModifiers())
        : Optional.empty();
  }
}
