package dev.biscotti.runtime.codec;

import dev.biscotti.runtime.declaration.CookieAttributes;

/**
 * What the prefixes of cookie names promise: {@code __Secure-} and {@code __Host-} (RFC 6265bis,
 * section 4.1.3), {@code __Http-} and {@code __Host-Http-} (draft-ietf-httpbis-layered-cookies).
 * Compared without regard to case, as browsers do (RFC 6265bis, section 5.7).
 */
final class PrefixRules {
  private PrefixRules() {}

  /**
   * Checks a name.
   *
   * @param start as much of the name as is known
   * @param name what messages call it
   */
  static void check(String start, String name, CookieAttributes attributes) {
    if (!start.startsWith("__")) {
      return;
    }
    if (has(start, "__Host-")) {
      DeclarationRules.require(
          attributes.secure() && attributes.path().equals("/") && attributes.domain().isEmpty(),
          name,
          "the prefix of the name needs Secure, Path=/ and no Domain");
    }
    if (has(start, "__Secure-")) {
      DeclarationRules.require(attributes.secure(), name, "the prefix of the name needs Secure");
    }
    if (has(start, "__Http-") || has(start, "__Host-Http-")) {
      DeclarationRules.require(
          attributes.secure() && attributes.httpOnly(),
          name,
          "the prefix of the name needs Secure and HttpOnly");
    }
  }

  private static boolean has(String start, String prefix) {
    return start.regionMatches(true, 0, prefix, 0, prefix.length());
  }
}
