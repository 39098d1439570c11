package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.codec.SetCookieWriter;
import dev.biscotti.runtime.declaration.Lifetime;

/**
 * Sets renewed cookies again at each visit, so that their lifetime is counted from the last one.
 */
record CookieRenewal(PolicyPlan plan, CookieGuard guard) {

  void renew() {
    for (CookiePlan cookie : plan.cookies()) {
      if (isRenewed(cookie)) {
        guard.names(cookie).stream()
            .filter(name -> !guard.isSent(cookie, name))
            .forEach(name -> renew(cookie, name));
      }
    }
  }

  private static boolean isRenewed(CookiePlan cookie) {
    return cookie.isCookie()
        && cookie.notSettable().isEmpty()
        && cookie.declaration().lifetime() instanceof Lifetime.Lasting lasting
        && lasting.renewed();
  }

  /**
   * A value that was read may be too long to send: a Cookie header may contain anything, and a
   * value sealed with an earlier key can become too long under the new one. A cookie with different
   * copies is left alone, because one copy may come from an attacker, and renewing it would make it
   * valid.
   */
  private void renew(CookiePlan cookie, String name) {
    SetCookieWriter writer = guard.channel().writer(cookie);
    guard
        .readSole(cookie, name)
        .map(value -> guard.sealer().seal(cookie, name, value))
        .filter(text -> writer.accepts(name, text))
        .ifPresent(text -> guard.sender().sendIfThereIsRoom(cookie, name, writer.set(name, text)));
  }
}
