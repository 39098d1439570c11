package dev.biscotti.runtime.guard;

import java.util.ArrayList;
import java.util.List;

/**
 * What this response sets, so that it sets each cookie once (RFC 6265bis, section 4.1.1). Most
 * responses set nothing; then nothing is allocated.
 */
final class SentCookies {
  /** Half of what Tomcat and Jetty allow for all headers of a response. */
  private static final int ROOM = 4096;

  private final Exchange exchange;
  private List<Sent> sent = List.of();
  private int reserved;

  /** One cookie of the response, and its latest line. */
  static final class Sent {
    private final String name;
    private final CookieScope scope;
    private CookiePlan cookie;
    private String line;
    private boolean deletion;

    Sent(String name, CookieScope scope, CookiePlan cookie, String line, boolean deletion) {
      this.name = name;
      this.scope = scope;
      this.cookie = cookie;
      this.line = line;
      this.deletion = deletion;
    }

    CookiePlan cookie() {
      return cookie;
    }

    String name() {
      return name;
    }
  }

  SentCookies(Exchange exchange) {
    this.exchange = exchange;
  }

  /** Sends a line that sets or deletes a cookie where it is declared. */
  void send(CookiePlan cookie, String name, String line, boolean deletion) {
    send(cookie, cookie.scope(), name, line, deletion);
  }

  /** Deletes a cookie in one scope. */
  void delete(CookiePlan cookie, String name, Deletion deletion) {
    send(cookie, deletion.scope(), name, deletion.line(), true);
  }

  private void send(
      CookiePlan cookie, CookieScope scope, String name, String line, boolean deletion) {
    int position = position(scope, name);
    if (position < 0) {
      if (sent.isEmpty()) {
        sent = new ArrayList<>(2);
      }
      sent.add(new Sent(name, scope, cookie, line, deletion));
      exchange.addSetCookie(line);
    } else {
      resend(sent.get(position), cookie, line, deletion);
    }
  }

  private void resend(Sent one, CookiePlan cookie, String line, boolean deletion) {
    String earlier = one.line;
    one.cookie = cookie;
    one.line = line;
    one.deletion = deletion;
    if (!exchange.replaceSetCookie(earlier, line) && !earlier.equals(line)) {
      exchange.addSetCookie(line);
    }
  }

  private int position(CookieScope scope, String name) {
    for (int i = 0; i < sent.size(); i++) {
      Sent one = sent.get(i);
      if (one.name.equals(name) && one.scope.equals(scope)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether one more deferrable line fits into the headers of this response. */
  boolean hasRoomFor(String line) {
    return hasRoomFor(line.length());
  }

  /** Whether deferrable lines with this many octets in all fit into the headers. */
  boolean hasRoomFor(int more) {
    int octets = reserved + more;
    for (Sent one : sent) {
      octets += one.line.length();
    }
    return octets <= ROOM;
  }

  /** Reserves room for lines that are sent by others. */
  void reserve(int octets) {
    reserved += octets;
  }

  void clear() {
    reserved = 0;
    sent = List.of();
  }

  /** Whether this response sets or deletes a cookie. */
  boolean has(CookiePlan cookie, String name) {
    return has(cookie.scope(), name);
  }

  /** The same for a scope other than the declared one. */
  boolean has(CookieScope scope, String name) {
    return position(scope, name) >= 0;
  }

  /** The cookies that it sets, without those that it deletes. */
  List<Sent> set() {
    return sent.stream().filter(one -> !one.deletion).toList();
  }
}
