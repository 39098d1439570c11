package dev.biscotti.runtime.guard;

import java.util.ArrayList;
import java.util.List;

/** What this response sets, so that it sets each cookie once (RFC 6265bis, section 4.1.1). */
final class SentCookies {
  private final Exchange exchange;
  private final List<Sent> sent = new ArrayList<>(2);

  record Sent(CookiePlan cookie, String name, String line, boolean deletion) {}

  SentCookies(Exchange exchange) {
    this.exchange = exchange;
  }

  void send(CookiePlan cookie, String name, String line, boolean deletion) {
    Sent now = new Sent(cookie, name, line, deletion);
    for (int i = 0; i < sent.size(); i++) {
      Sent earlier = sent.get(i);
      if (earlier.name().equals(name) && earlier.cookie().sharesScopeWith(cookie)) {
        sent.set(i, now);
        if (!earlier.line().equals(line) && !exchange.replaceSetCookie(earlier.line(), line)) {
          exchange.addSetCookie(line);
        }
        return;
      }
    }
    sent.add(now);
    exchange.addSetCookie(line);
  }

  void clear() {
    sent.clear();
  }

  /** Whether this response sets or deletes a cookie. */
  boolean has(CookiePlan cookie, String name) {
    return sent.stream()
        .anyMatch(one -> one.name().equals(name) && one.cookie().sharesScopeWith(cookie));
  }

  /** What it sets and does not delete. */
  List<Sent> set() {
    return sent.stream().filter(one -> !one.deletion()).toList();
  }
}
