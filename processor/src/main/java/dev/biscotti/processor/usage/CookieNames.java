package dev.biscotti.processor.usage;

import dev.biscotti.processor.declaration.Vocabulary;
import dev.biscotti.search.ListedNames;
import dev.biscotti.search.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Reads {@code @CookieName}: what carries it may be used as a name. */
final class CookieNames {
  private CookieNames() {}

  /** The names that an annotated variable or method can hold, or that it is checked elsewhere. */
  static Optional<Texts> of(Element element) {
    if (SourceModel.annotation(element, Vocabulary.ALLOW_UNDECLARED_COOKIE).isPresent()) {
      return Optional.of(Texts.settled());
    }
    return listed(element, () -> false).map(ListedNames::texts);
  }

  /** Of a method, or of one that it overrides. */
  static Optional<Texts> ofMethod(SourceModel source, ExecutableElement method) {
    return source.withOverridden(method).stream()
        .map(CookieNames::of)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Of a parameter, or of the same one of a method that is overridden. */
  static Optional<Texts> ofParameter(SourceModel source, ExecutableElement method, int index) {
    return source.withOverridden(method).stream()
        .map(overridden -> of(overridden.getParameters().get(index)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * What an element lists; empty without the annotation. Whether it comes from elsewhere is costly
   * to find out, and asked for those with the annotation only.
   */
  static Optional<ListedNames> listed(Element element, BooleanSupplier foreign) {
    return SourceModel.annotation(element, Vocabulary.COOKIE_NAME)
        .map(mirror -> new ListedNames(names(mirror), foreign.getAsBoolean()));
  }

  private static List<String> names(AnnotationMirror mirror) {
    List<String> names = new ArrayList<>();
    for (AnnotationValue value : mirror.getElementValues().values()) {
      if (value.getValue() instanceof List<?> entries) {
        for (Object entry : entries) {
          if (entry instanceof AnnotationValue one && one.getValue() instanceof String name) {
            names.add(name);
          }
        }
      }
    }
    return names;
  }
}
