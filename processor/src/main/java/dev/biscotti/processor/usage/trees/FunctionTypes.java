package dev.biscotti.processor.usage.trees;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the parameter and result types of functions (JLS 9.9). */
final class FunctionTypes {
  private FunctionTypes() {}

  /** The type of the method of a functional interface. */
  static Optional<ExecutableType> of(TypeMirror type, SourceModel source) {
    if (!(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)) {
      return Optional.empty();
    }
    return method(element, source)
        .map(method -> source.types().asMemberOf(declared, method))
        .filter(ExecutableType.class::isInstance)
        .map(ExecutableType.class::cast);
  }

  private static Optional<ExecutableElement> method(TypeElement type, SourceModel source) {
    for (ExecutableElement method :
        ElementFilter.methodsIn(source.elements().getAllMembers(type))) {
      if (method.getModifiers().contains(Modifier.ABSTRACT) && !isOfObject(method)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  /** Whether every object has a method, as with {@code Comparator.equals}. */
  private static boolean isOfObject(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    int parameters = method.getParameters().size();
    return parameters == 0
        ? name.equals("hashCode") || name.equals("toString")
        : parameters == 1 && name.equals("equals");
  }
}
