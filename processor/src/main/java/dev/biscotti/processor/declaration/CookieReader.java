package dev.biscotti.processor.declaration;

import static dev.biscotti.processor.declaration.AnnotationNames.CONSENT_COOKIE;
import static dev.biscotti.processor.declaration.AnnotationNames.ESSENTIAL_COOKIE;

import dev.biscotti.policy.AnnotationFacts;
import dev.biscotti.processor.report.Anchor;
import dev.biscotti.runtime.declaration.DeclarationSource;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/**
 * Reads an annotated constant. A malformed member counts as not stated: a check reports it, and the
 * class is still generated, so that one mistake does not cause many "cannot find symbol" errors.
 */
final class CookieReader {
  private final Elements elements;

  CookieReader(Elements elements) {
    this.elements = elements;
  }

  /**
   * Reads a constant.
   *
   * @param field a field
   * @param standIn the place for findings if the field comes from a class file
   * @return the declaration; empty if the field declares none, or has no constant String value
   */
  Optional<DeclaredCookie> read(VariableElement field, Optional<Anchor> standIn) {
    if (!(field.getConstantValue() instanceof String name)
        || !(field.getEnclosingElement() instanceof TypeElement type)) {
      return Optional.empty();
    }
    DeclarationSource source =
        new DeclarationSource(
            elements.getBinaryName(type).toString(), field.getSimpleName().toString());
    Optional<MirrorMembers> essential = MirrorMembers.of(field, ESSENTIAL_COOKIE, standIn);
    if (essential.isPresent()) {
      MirrorMembers members = essential.get();
      return Optional.of(
          new DeclaredCookie(
              type, field, members, AnnotationFacts.essential(name, members, source)));
    }
    return MirrorMembers.of(field, CONSENT_COOKIE, standIn)
        .map(
            members ->
                new DeclaredCookie(
                    type, field, members, AnnotationFacts.consent(name, members, source)));
  }
}
