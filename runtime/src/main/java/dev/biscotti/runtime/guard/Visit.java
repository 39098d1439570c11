package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.codec.CookieGrammar;
import dev.biscotti.runtime.codec.SetCookieWriter;
import dev.biscotti.runtime.declaration.Lifetime;

/** What a visit does by itself: it makes "counted anew from each visit" true. */
record Visit(PolicyPlan plan, CookieGuard guard) {

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

  private void renew(CookiePlan cookie, String name) {
    guard
        .read(cookie, name)
        .filter(value -> CookieGrammar.firstNonOctet(value) < 0)
        .filter(value -> name.length() + value.length() <= SetCookieWriter.MAX_NAME_AND_VALUE)
        .ifPresent(value -> guard.writeIfThereIsRoom(cookie, name, value));
  }
}
