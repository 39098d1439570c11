package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.AnnotationNames;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.report.Anchor;
import dev.biscotti.processor.report.Report;
import dev.biscotti.search.rule.NameRule;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Checks that an annotated field is a compile-time constant with exactly one annotation. */
final class ConstantCheck implements CookieCheck {
  private static final Set<String> COOKIE_ANNOTATIONS =
      Set.of(AnnotationNames.ESSENTIAL_COOKIE, AnnotationNames.CONSENT_COOKIE);

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
                    NameRule.BSC106,
                    anchor,
                    Anchor.describe(field),
                    reason,
                    field.getSimpleName()));
    Set<String> annotations =
        field.getAnnotationMirrors().stream()
            .map(mirror -> mirror.getAnnotationType().toString())
            .filter(COOKIE_ANNOTATIONS::contains)
            .collect(Collectors.toSet());
    if (annotations.size() > 1) {
      report.add(NameRule.BSC111, anchor, Anchor.describe(field));
    }
  }

  private static Optional<String> whyNoConstant(VariableElement field) {
    if (field.asType().getKind() == TypeKind.ERROR) {
      return Optional.empty(); // javac reports the unknown type
    }
    if (!isString(field.asType())) {
      return Optional.of("of type " + field.asType() + ", not String");
    }
    if (!field.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of("not static");
    }
    if (!field.getModifiers().contains(Modifier.FINAL)) {
      return Optional.of(
          lombokMakesFinal(field)
              ? "not final when annotation processors read it, because Lombok adds final only later"
              : "not final");
    }
    return field.getConstantValue() == null
        ? Optional.of("not initialised with a constant expression")
        : Optional.empty();
  }

  /** Whether a type is String, with or without type annotations. */
  private static boolean isString(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals("java.lang.String");
  }

  /** Whether an enclosing class has {@code @FieldDefaults(makeFinal = true)} or {@code @Value}. */
  private static boolean lombokMakesFinal(VariableElement field) {
    for (Element at = field.getEnclosingElement();
        at instanceof TypeElement;
        at = at.getEnclosingElement()) {
      for (AnnotationMirror mirror : at.getAnnotationMirrors()) {
        String name = mirror.getAnnotationType().toString();
        boolean makeFinal =
            name.equals("lombok.experimental.FieldDefaults")
                && mirror.getElementValues().entrySet().stream()
                    .anyMatch(
                        member ->
                            member.getKey().getSimpleName().contentEquals("makeFinal")
                                && Boolean.TRUE.equals(member.getValue().getValue()));
        if (makeFinal || name.equals("lombok.Value")) {
          return true;
        }
      }
    }
    return false;
  }
}
