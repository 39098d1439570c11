package dev.biscotti.processor.check;

import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;

/** Decides whether two declarations overlap. */
final class CookieOverlap {
  private CookieOverlap() {}

  /**
   * Whether the same party sets both cookies. Two providers are two parties. The site's own
   * application, framework and scripts are one party, no matter who receives the value.
   */
  static boolean haveSameSetter(DeclaredCookie first, DeclaredCookie second) {
    CookieDeclaration a = first.declaration();
    CookieDeclaration b = second.declaration();
    return a.provider().equals(b.provider())
        || (a.setBy() == b.setBy() && a.setBy() != SetBy.PROVIDER);
  }

  /** Whether one request can carry both. Web storage has one scope for the whole origin. */
  static boolean overlap(DeclaredCookie first, DeclaredCookie second) {
    if (first.declaration().storage() != Storage.COOKIE) {
      return true;
    }
    CookieAttributes a = first.declaration().attributes();
    CookieAttributes b = second.declaration().attributes();
    return domainsOverlap(a.domain(), b.domain()) && pathsOverlap(a.path(), b.path());
  }

  /** A host-only cookie may be set on any host below a domain, so it overlaps with every domain. */
  private static boolean domainsOverlap(String a, String b) {
    return a.isEmpty() || b.isEmpty() || HostName.isWithin(a, b) || HostName.isWithin(b, a);
  }

  private static boolean pathsOverlap(String a, String b) {
    return pathMatches(a, b) || pathMatches(b, a);
  }

  /** RFC 6265bis, section 5.1.4. */
  private static boolean pathMatches(String request, String cookie) {
    return request.equals(cookie)
        || (request.startsWith(cookie)
            && (cookie.endsWith("/") || request.charAt(cookie.length()) == '/'));
  }
}
