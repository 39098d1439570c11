package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.codec.SetCookieWriter;

/**
 * The connection of a request, as far as Secure goes. Browsers ignore a cookie with Secure that
 * comes over plain http (RFC 6265bis, section 5.7); Chromium and Firefox accept it from localhost,
 * Safari does not. Outside production Secure is left off there where a browser can do without; in
 * production never, since a request can look like plain http behind a proxy that does not say what
 * the visitor used.
 *
 * @param exchange the request
 * @param settings tell the environment
 */
record Channel(Exchange exchange, GuardSettings settings) {

  /** What writes the lines of a cookie on this connection. */
  SetCookieWriter writer(CookiePlan cookie) {
    return leavesOffSecure(cookie) ? cookie.plainHttpWriter() : cookie.writer();
  }

  /** Whether a cookie is sent without the Secure that it is declared with. */
  boolean leavesOffSecure(CookiePlan cookie) {
    return cookie.canDoWithoutSecure() && !settings.isProduction() && isPlainHttp();
  }

  private boolean isPlainHttp() {
    return !exchange.secure().orElse(Boolean.TRUE);
  }

  /** Whether a line of a cookie can still be sent; tells the listener if not, and what it loses. */
  boolean isOpenFor(CookiePlan cookie, String name) {
    if (!exchange.isOpen()) {
      settings.listener().tooLate(cookie.declaration(), name);
      return false;
    }
    tell(cookie, name);
    return true;
  }

  /** Tells the listener what becomes of a cookie that is declared with Secure. */
  void tell(CookiePlan cookie, String name) {
    if (!cookie.declaration().attributes().secure() || !isPlainHttp()) {
      return;
    }
    if (leavesOffSecure(cookie)) {
      settings.listener().sentWithoutSecure(cookie.declaration(), name);
    } else {
      settings.listener().sentInsecurely(cookie.declaration(), name);
    }
  }
}
