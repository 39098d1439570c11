package dev.biscotti.processor.check;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.declaration.ValueCodec;
import dev.biscotti.processor.declaration.ValueCodecResolver;
import dev.biscotti.processor.report.Report;
import dev.biscotti.runtime.declaration.Basis;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.search.rule.AttributeRule;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Checks whether a cookie's value can be written, read and protected as declared. */
final class ValueCheck implements CookieCheck {
  private final ValueCodecResolver codecs;

  ValueCheck(ValueCodecResolver codecs) {
    this.codecs = codecs;
  }

  @Override
  public void check(DeclaredCookie cookie, Report report) {
    CookieDeclaration declaration = cookie.declaration();
    if (declaration.storage() == Storage.COOKIE) {
      checkCodec(cookie, report);
    }
    if (declaration.protection() != Protection.NONE) {
      whyUnprotected(declaration)
          .ifPresent(
              reason ->
                  report.add(
                      AttributeRule.BSC211,
                      cookie.anchor("protection"),
                      declaration.protection().name(),
                      reason));
    }
  }

  private void checkCodec(DeclaredCookie cookie, Report report) {
    ValueCodec codec = codecs.resolve(cookie.members());
    if (codec instanceof ValueCodec.Missing missing) {
      report.add(AttributeRule.BSC209, cookie.anchor("type"), simpleName(missing.type()));
    } else if (codec instanceof ValueCodec.Unusable unusable) {
      report.add(
          AttributeRule.BSC210,
          cookie.anchor("codec"),
          simpleName(unusable.codec()),
          unusable.problem(),
          simpleName(unusable.type()));
    }
  }

  private static Optional<String> whyUnprotected(CookieDeclaration declaration) {
    if (declaration.storage() != Storage.COOKIE) {
      return Optional.of("a script keeps this item in web storage");
    }
    if (declaration.setBy() != SetBy.APPLICATION) {
      return Optional.of("this application does not set the cookie");
    }
    boolean record =
        declaration.basis() instanceof Basis.Essential essential
            && essential.because() == Exemption.CONSENT_RECORD;
    return record
        ? Optional.of("the guard writes the consent record in the clear")
        : Optional.empty();
  }

  private static String simpleName(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? declared.asElement().getSimpleName().toString()
        : type.toString();
  }
}
