package dev.biscotti.processor.report;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Where a finding is shown.
 *
 * @param element the annotated element
 * @param annotation the annotation on it, if the finding is about one
 * @param value the member's value, if the author stated it
 * @param where a description of the place, such as {@code ShopCookies.THEME, maxAge}
 */
public record Anchor(
    Element element,
    Optional<AnnotationMirror> annotation,
    Optional<AnnotationValue> value,
    String where) {

  /**
   * The anchor of an element as a whole.
   *
   * @param element the element
   * @return its anchor
   */
  public static Anchor at(Element element) {
    return new Anchor(element, Optional.empty(), Optional.empty(), describe(element));
  }

  /**
   * The anchor of an annotation as a whole.
   *
   * @param element the annotated element
   * @param annotation the annotation
   * @return its anchor
   */
  public static Anchor at(Element element, AnnotationMirror annotation) {
    return new Anchor(element, Optional.of(annotation), Optional.empty(), describe(element));
  }

  /**
   * Describes an element by the simple names of its type and of the element itself.
   *
   * @param element the element
   * @return such as {@code ShopCookies.THEME}
   */
  public static String describe(Element element) {
    String name = element.getSimpleName().toString();
    if (element.getKind().isClass() || element.getKind().isInterface()) {
      return name;
    }
    return Optional.ofNullable(element.getEnclosingElement())
        .map(enclosing -> enclosing.getSimpleName() + "." + name)
        .orElse(name);
  }
}
