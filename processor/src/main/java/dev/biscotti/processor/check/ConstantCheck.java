package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.declaration.Vocabulary;
import dev.biscotti.processor.report.Anchor;
import dev.biscotti.processor.report.Report;
import dev.biscotti.processor.report.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** What an annotated field must be: a constant whose value the compiler knows, annotated once. */
final class ConstantCheck implements CookieCheck {
  private static final Set<String> COOKIE_ANNOTATIONS =
      Set.of(Vocabulary.ESSENTIAL_COOKIE, Vocabulary.CONSENT_COOKIE);

  @Override
  public void check(DeclaredCookie cookie, Report report) {
    check(cookie.field(), cookie.nameAnchor(), report);
  }

  /** Checks a field of which no name could be read. */
  void checkUnresolved(VariableElement field, Report report) {
    check(field, Anchor.at(field), report);
  }

  private static void check(VariableElement field, Anchor anchor, Report report) {
    whyNoConstant(field)
        .ifPresent(
            reason ->
                report.add(
                    Rule.BSC106, anchor, Anchor.describe(field), reason, field.getSimpleName()));
    Set<String> annotations =
        field.getAnnotationMirrors().stream()
            .map(mirror -> mirror.getAnnotationType().toString())
            .filter(COOKIE_ANNOTATIONS::contains)
            .collect(Collectors.toSet());
    if (annotations.size() > 1) {
      report.add(Rule.BSC111, anchor, Anchor.describe(field));
    }
  }

  private static Optional<String> whyNoConstant(VariableElement field) {
    if (field.asType().getKind() == TypeKind.ERROR) {
      return Optional.empty(); // javac reports the type
    }
    if (!field.asType().toString().equals("java.lang.String")) {
      return Optional.of("of type " + field.asType() + ", not String");
    }
    if (!field.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of("not static");
    }
    if (!field.getModifiers().contains(Modifier.FINAL)) {
      return Optional.of("not final");
    }
    return field.getConstantValue() == null
        ? Optional.of("not initialised with a constant expression")
        : Optional.empty();
  }
}
