package dev.biscotti.processor.usage;

import dev.biscotti.policy.usage.Piece;
import dev.biscotti.policy.usage.Text;
import dev.biscotti.policy.usage.Texts;
import dev.biscotti.processor.declaration.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    return SourceModel.annotation(element, Vocabulary.COOKIE_NAME).map(CookieNames::listed);
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

  private static Texts listed(AnnotationMirror mirror) {
    List<Text> names = new ArrayList<>();
    for (AnnotationValue value : mirror.getElementValues().values()) {
      if (value.getValue() instanceof List<?> entries) {
        for (Object entry : entries) {
          if (entry instanceof AnnotationValue one && one.getValue() instanceof String name) {
            names.add(name(name));
          }
        }
      }
    }
    return names.isEmpty() ? Texts.settled() : Texts.of(names);
  }

  private static Text name(String name) {
    int star = name.indexOf('*');
    if (star < 0) {
      return Text.of(new Piece.Literal(name, false));
    }
    return Text.of(new Piece.Literal(name.substring(0, star), false))
        .plus(Text.of(new Piece.Unknown("@CookieName names a pattern")))
        .plus(Text.of(new Piece.Literal(name.substring(star + 1), false)));
  }
}
