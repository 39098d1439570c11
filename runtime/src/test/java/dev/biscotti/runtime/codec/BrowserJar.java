package dev.biscotti.runtime.codec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A browser that keeps cookies as RFC 6265bis, section 5.7, requires, and shows those of one page
 * to its scripts. It parses lines with {@link SetCookieLine}, so that a parsing error shows in the
 * result.
 */
final class BrowserJar {
  private final String host;
  private final String page;
  private final Instant now;
  private final List<SetCookieLine> kept = new ArrayList<>();

  /**
   * @param page the path of the page that the cookies come from and are seen on
   */
  BrowserJar(String host, String page, Instant now) {
    this.host = host;
    this.page = page;
    this.now = now;
  }

  void take(String line) {
    SetCookieLine cookie = SetCookieLine.parse(line);
    if (SetCookieLine.isIgnored(line) || !isOurs(cookie.domain())) {
      return;
    }
    int place = indexOf(cookie);
    if (cookie.isDeletion(now)) {
      kept.removeIf(cookie::isSameCookie);
    } else if (place >= 0) {
      kept.set(place, cookie); // keeps its creation time and so its place
    } else {
      kept.add(cookie);
    }
  }

  private int indexOf(SetCookieLine cookie) {
    for (int i = 0; i < kept.size(); i++) {
      if (kept.get(i).isSameCookie(cookie)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isOurs(String domain) {
    return domain.isEmpty() || host.equals(domain) || host.endsWith("." + domain);
  }

  /** The cookies that a script of the page sees, in the order in which the browser sends them. */
  List<SetCookieLine> visible() {
    return kept.stream()
        .filter(cookie -> !cookie.httpOnly() && isOnPage(path(cookie)))
        .sorted(Comparator.comparingInt((SetCookieLine cookie) -> -path(cookie).length()))
        .toList();
  }

  private String path(SetCookieLine cookie) {
    return cookie.path().isEmpty() ? page.substring(0, page.lastIndexOf('/')) : cookie.path();
  }

  private boolean isOnPage(String path) {
    return page.equals(path)
        || (page.startsWith(path) && (path.endsWith("/") || page.charAt(path.length()) == '/'));
  }

  /** The Cookie header: a cookie without a name is its value alone (section 5.8.3). */
  String header() {
    return visible().stream()
        .map(cookie -> (cookie.name().isEmpty() ? "" : cookie.name() + "=") + cookie.value())
        .collect(Collectors.joining("; "));
  }
}
