package dev.biscotti.processor.codegen;

import dev.biscotti.policy.wording.LifetimeText;
import dev.biscotti.runtime.declaration.Basis;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import java.util.Locale;

/** The Javadoc of a cookie's accessor. */
final class CookieJavadoc {
  private CookieJavadoc() {}

  static String of(CookieDeclaration cookie) {
    JavadocText text =
        new JavadocText()
            .paragraph(
                JavadocText.code(cookie.name().text())
                    + ": "
                    + JavadocText.plain(cookie.purpose()));
    String lifetime = LifetimeText.of(cookie.lifetime(), "en");
    text.paragraph(
        "Kept: "
            + JavadocText.continued(JavadocText.escape(lifetime))
            + ". "
            + basis(cookie.basis()));
    if (cookie.name() instanceof DeclaredName.Pattern pattern && !pattern.placeholder().isEmpty()) {
      text.paragraph(
          "The {@literal *} stands for " + JavadocText.plain(pattern.placeholder()) + ".");
    }
    return text.toString();
  }

  private static String basis(Basis basis) {
    if (basis instanceof Basis.Essential essential) {
      String exemption = essential.because().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      return "Essential (" + exemption + "): needs no consent.";
    }
    return "Needs consent to " + JavadocText.code(basis.category()) + ".";
  }
}
