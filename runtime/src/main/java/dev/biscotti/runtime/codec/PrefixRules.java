package dev.biscotti.runtime.codec;

import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.DeclaredName;
import java.util.List;
import java.util.Optional;

/**
 * What the prefixes of cookie names require: {@code __Secure-} and {@code __Host-} (RFC 6265bis,
 * section 4.1.3), {@code __Http-} and {@code __Host-Http-} (draft-ietf-httpbis-layered-cookies).
 * Case is ignored, as in browsers (RFC 6265bis, section 5.7).
 */
final class PrefixRules {
  private static final List<String> PREFIXES =
      List.of("__Host-", "__Secure-", "__Http-", "__Host-Http-");

  private PrefixRules() {}

  /**
   * Checks a name.
   *
   * @param start the known beginning of the name
   * @param name the name for messages
   */
  static void check(String start, String name, CookieAttributes attributes) {
    Optional<String> problem = problem(start, attributes);
    DeclarationRules.require(problem.isEmpty(), name, problem.orElse(""));
  }

  /**
   * What the prefix of a name requires and the attributes lack.
   *
   * @param start the known beginning of the name
   */
  static Optional<String> problem(String start, CookieAttributes attributes) {
    if (!start.startsWith("__")) {
      return Optional.empty();
    }
    if (has(start, "__Host-")
        && !(attributes.secure()
            && attributes.path().equals("/")
            && attributes.domain().isEmpty())) {
      return Optional.of("the prefix __Host- requires Secure, Path=/ and no Domain");
    }
    if (has(start, "__Secure-") && !attributes.secure()) {
      return Optional.of("the prefix __Secure- requires Secure");
    }
    if ((has(start, "__Http-") || has(start, "__Host-Http-"))
        && !(attributes.secure() && attributes.httpOnly())) {
      return Optional.of("the prefixes __Http- and __Host-Http- require Secure and HttpOnly");
    }
    return Optional.empty();
  }

  /** Whether the prefix of a name limits the cookie to the host, without Domain. */
  static boolean isOfHost(String name) {
    return has(name, "__Host-");
  }

  /** Whether a declared name has a prefix, or a name of its pattern can have one. */
  static boolean mayBegin(DeclaredName name) {
    String start = name instanceof DeclaredName.Pattern pattern ? pattern.prefix() : name.text();
    return PREFIXES.stream()
        .anyMatch(
            prefix ->
                has(start, prefix) || (name instanceof DeclaredName.Pattern && has(prefix, start)));
  }

  private static boolean has(String start, String prefix) {
    return start.regionMatches(true, 0, prefix, 0, prefix.length());
  }
}
