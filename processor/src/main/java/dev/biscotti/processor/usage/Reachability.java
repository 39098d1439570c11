package dev.biscotti.processor.usage;

import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Tells whether everything that supplies a parameter or a field can be seen in this compilation.
 */
final class Reachability {
  /** Annotations from here describe a method; any other may stand for a framework that calls it. */
  private static final Set<String> DESCRIBING =
      Set.of(
          "java.lang.",
          "dev.biscotti.annotations.",
          "org.jspecify.annotations.",
          "org.jetbrains.annotations.",
          "com.google.errorprone.annotations.",
          "lombok.");

  private final SourceModel source;

  Reachability(SourceModel source) {
    this.source = source;
  }

  /** Whether every call of a method or constructor is in this compilation. */
  boolean allCallsVisible(ExecutableElement method) {
    if (source.path(method).isEmpty() || isCalledByFramework(method)) {
      return false;
    }
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      Element type = SourceModel.owner(method);
      return type.getKind() == ElementKind.ENUM || (isHidden(method) && !isCalledByFramework(type));
    }
    return isHidden(method) && source.withOverridden(method).size() == 1;
  }

  /** Whether every assignment of a field is in its own class. */
  boolean allAssignmentsVisible(VariableElement field) {
    boolean visible =
        field.getModifiers().contains(Modifier.PRIVATE)
            || field.getModifiers().contains(Modifier.FINAL);
    return visible && source.path(field).isPresent() && !isCalledByFramework(field);
  }

  /** Private or package-private, or in something that is. */
  private static boolean isHidden(Element element) {
    for (Element at = element; at != null; at = at.getEnclosingElement()) {
      boolean member = at instanceof ExecutableElement || at instanceof TypeElement;
      boolean open =
          at.getModifiers().contains(Modifier.PUBLIC)
              || at.getModifiers().contains(Modifier.PROTECTED)
              || isInterfaceMember(at);
      if (member && !open) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInterfaceMember(Element element) {
    return element.getEnclosingElement() != null
        && element.getEnclosingElement().getKind().isInterface()
        && !element.getModifiers().contains(Modifier.PRIVATE);
  }

  private static boolean isCalledByFramework(Element element) {
    return element.getAnnotationMirrors().stream().anyMatch(mirror -> !isDescribing(mirror))
        || (element instanceof ExecutableElement method
            && method.getParameters().stream()
                .flatMap(parameter -> parameter.getAnnotationMirrors().stream())
                .anyMatch(mirror -> !isDescribing(mirror)));
  }

  private static boolean isDescribing(AnnotationMirror mirror) {
    String name = mirror.getAnnotationType().toString();
    return DESCRIBING.stream().anyMatch(name::startsWith)
        || name.endsWith(".Nullable")
        || name.endsWith(".NonNull")
        || name.endsWith(".Nonnull")
        || name.endsWith(".NotNull")
        || name.endsWith(".VisibleForTesting");
  }
}
