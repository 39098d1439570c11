package dev.biscotti.runtime.codec;

import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import java.util.regex.Pattern;

/**
 * Rejects declarations that a browser would ignore, in whole or in part. The compiler checks the
 * same for annotated declarations; this is for those written in code.
 */
final class DeclarationRules {
  /**
   * Browsers ignore longer attributes and keep the cookie without them (RFC 6265bis, section 5.6).
   */
  private static final int MAX_ATTRIBUTE = 1024;

  /** RFC 6265bis, section 5.5: 400 days. */
  private static final long MAX_AGE = 400L * 24 * 60 * 60;

  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern HOST_NAME =
      Pattern.compile("(?=.{1,253}$)(?:" + LABEL + "\\.)*" + LABEL);
  private static final Pattern NUMERIC_LAST_LABEL =
      Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9A-Fa-f]*)");
  private static final Pattern PATH =
      Pattern.compile("/(?:[\\x20-\\x3A\\x3C-\\x7E]*[\\x21-\\x3A\\x3C-\\x7E])?");

  private static final String NOT_A_TOKEN =
      "the name has a character that browsers do not accept (RFC 9110, section 5.6.2) at position ";
  private static final String TOO_LONG =
      "the name must be shorter than "
          + SetCookieWriter.MAX_NAME_AND_VALUE
          + " characters, to leave room for a value";

  private DeclarationRules() {}

  static void check(CookieDeclaration declaration) {
    String name = declaration.name().text();
    checkName(declaration.name());
    checkAttributes(name, declaration.attributes());
    PrefixRules.check(literalStart(declaration.name()), name, declaration.attributes());
    if (declaration.setBy() == SetBy.APPLICATION
        && declaration.lifetime() instanceof Lifetime.Lasting lasting) {
      long seconds = lasting.period().shortest().toSeconds();
      require(
          seconds > 0 && seconds <= MAX_AGE,
          name,
          "the declared lifetime must be 1 second to 400 days");
    }
  }

  /** Checks a name that a pattern allows. */
  static void checkVarying(CookieDeclaration declaration, String name) {
    require(
        declaration.name().matches(name),
        name,
        "the name does not match the declared pattern " + declaration.name().text());
    int position = CookieGrammar.firstNonTokenCharacter(name);
    require(position < 0, name, NOT_A_TOKEN + position);
    require(name.length() < SetCookieWriter.MAX_NAME_AND_VALUE, name, TOO_LONG);
    PrefixRules.check(name, name, declaration.attributes());
  }

  private static String literalStart(DeclaredName name) {
    return name instanceof DeclaredName.Pattern pattern ? pattern.prefix() : name.text();
  }

  private static void checkName(DeclaredName name) {
    String fixed =
        name instanceof DeclaredName.Pattern pattern
            ? pattern.prefix() + pattern.suffix()
            : name.text();
    int position = CookieGrammar.firstNonTokenCharacter(fixed);
    require(position < 0, name.text(), NOT_A_TOKEN + position);
    require(!name.text().isEmpty(), "", "the name is empty");
    require(name.text().length() < SetCookieWriter.MAX_NAME_AND_VALUE, name.text(), TOO_LONG);
  }

  private static void checkAttributes(String name, CookieAttributes attributes) {
    require(
        attributes.path().length() <= MAX_ATTRIBUTE && PATH.matcher(attributes.path()).matches(),
        name,
        "Path must start with a slash, have at most 1,024 octets, and no semicolon or control character");
    if (!attributes.domain().isEmpty()) {
      require(
          HOST_NAME.matcher(attributes.domain()).matches()
              && !NUMERIC_LAST_LABEL.matcher(attributes.domain()).matches(),
          name,
          "Domain must be a host name without a leading dot, not an IP address");
    }
    require(
        attributes.secure() || attributes.sameSite() != SameSite.NONE,
        name,
        "SameSite=None requires Secure");
    require(attributes.secure() || !attributes.partitioned(), name, "Partitioned requires Secure");
  }

  static void require(boolean condition, String name, String rule) {
    if (!condition) {
      throw new IllegalArgumentException("cookie " + name + ": " + rule);
    }
  }
}
