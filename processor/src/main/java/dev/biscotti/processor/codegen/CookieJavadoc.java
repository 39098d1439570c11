package dev.biscotti.processor.codegen;

import dev.biscotti.policy.wording.LifetimeText;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;

/**
 * What Javadoc says of a cookie, escaped.
 *
 * @param name the name in code font
 * @param purpose the purpose, without Markdown
 * @param lifetime the lifetime, to go on with after a colon
 * @param placeholder what the varying part of a pattern is; empty for one name
 */
record CookieJavadoc(String name, String purpose, String lifetime, String placeholder) {

  static CookieJavadoc of(CookieDeclaration cookie) {
    return new CookieJavadoc(
        JavadocText.code(cookie.name().text()),
        JavadocText.plain(cookie.purpose()),
        JavadocText.continued(JavadocText.escape(LifetimeText.of(cookie.lifetime(), "en"))),
        cookie.name() instanceof DeclaredName.Pattern pattern
            ? JavadocText.plain(pattern.placeholder())
            : "");
  }
}
