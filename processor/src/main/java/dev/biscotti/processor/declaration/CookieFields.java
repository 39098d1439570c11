package dev.biscotti.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Finds the fields that carry a cookie annotation. */
final class CookieFields {
  private CookieFields() {}

  /** Whether an element carries a cookie annotation. */
  static boolean isAnnotated(Element element) {
    return element.getAnnotationMirrors().stream()
        .map(mirror -> mirror.getAnnotationType().toString())
        .anyMatch(
            name ->
                name.equals(AnnotationNames.ESSENTIAL_COOKIE)
                    || name.equals(AnnotationNames.CONSENT_COOKIE));
  }

  /** The annotated fields that a type declares. */
  static List<VariableElement> of(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(CookieFields::isAnnotated)
        .filter(field -> !isCopyInCompanion(field))
        .toList();
  }

  /**
   * Whether a field is Kotlin's second copy of a constant: constants of an interface's companion
   * object are fields of both, with the same annotations. The interface also has a field for the
   * companion itself.
   */
  static boolean isCopyInCompanion(Element field) {
    Element companion = field.getEnclosingElement();
    return companion != null
        && companion.getEnclosingElement() instanceof TypeElement outer
        && outer.getKind().isInterface()
        && ElementFilter.fieldsIn(outer.getEnclosedElements()).stream()
            .anyMatch(one -> one.getSimpleName().equals(companion.getSimpleName()))
        && ElementFilter.fieldsIn(outer.getEnclosedElements()).stream()
            .anyMatch(
                one ->
                    one.getSimpleName().equals(field.getSimpleName())
                        && isAnnotated(one)
                        && Objects.equals(
                            one.getConstantValue(), ((VariableElement) field).getConstantValue()));
  }

  /** The annotated fields of a type and of the types nested in it. */
  static List<VariableElement> ofAll(TypeElement type) {
    List<VariableElement> fields = new ArrayList<>(of(type));
    ElementFilter.typesIn(type.getEnclosedElements())
        .forEach(nested -> fields.addAll(ofAll(nested)));
    return fields;
  }
}
