package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.codec.SetCookieWriter;

/**
 * Whether the connection of a request is secure. Browsers ignore a Secure cookie that arrives over
 * plain HTTP (RFC 6265bis, section 5.7); Chromium and Firefox accept it from localhost, Safari does
 * not. Outside production, Secure is then omitted if the cookie works without it. In production it
 * is never omitted, because a request can look like plain HTTP behind a proxy that does not report
 * what the visitor used.
 *
 * @param exchange the request
 * @param settings the settings, which name the environment
 */
record Channel(Exchange exchange, GuardSettings settings) {

  /** The writer of a cookie's lines on this connection. */
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

  /** Whether a line of a cookie can still be sent; if not, notifies the listener. */
  boolean isOpenFor(CookiePlan cookie, String name) {
    if (!exchange.isOpen()) {
      settings.listener().tooLate(cookie.declaration(), name);
      return false;
    }
    tell(cookie, name);
    return true;
  }

  /** Notifies the listener how a cookie declared with Secure is sent. */
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
