package dev.biscotti.runtime.choices;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Logs why forms were refused as coming from another site: usually a proxy has changed the Host
 * header, and then no visitor of the site can answer. Anybody can post such a form, so each
 * combination is logged once, and a limited number in an hour.
 */
final class RefusedPosts {
  private static final Logger LOGGER = System.getLogger("dev.biscotti");
  private static final int MAX_AN_HOUR = 50;
  private static final int MAX_TEXT = 100;

  private final LongSupplier nanoTime;
  private final Set<List<String>> written = new HashSet<>();
  private long hourBegan;

  RefusedPosts(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    hourBegan = nanoTime.getAsLong();
  }

  void add(ChoiceRequest request) {
    List<String> said =
        List.of(
            text(request.header("host")),
            text(request.header("origin")),
            text(request.header("sec-fetch-site")));
    Level level = isNew(said) ? Level.WARNING : Level.DEBUG;
    LOGGER.log(
        level,
        "A consent form was refused, because it seems to come from another site: Host {0}, Origin"
            + " {1}, Sec-Fetch-Site {2}. If Origin is this site, a proxy changes the Host header:"
            + " let it pass Host on or let the server read its forwarded headers (Spring Boot:"
            + " server.forward-headers-strategy), or set biscotti.origin in Spring Boot,"
            + " ChoiceSite.withOrigin elsewhere.",
        said.toArray());
  }

  private synchronized boolean isNew(List<String> said) {
    long now = nanoTime.getAsLong();
    if (now - hourBegan >= Duration.ofHours(1).toNanos()) {
      hourBegan = now;
      written.clear();
    }
    return written.size() < MAX_AN_HOUR && written.add(said);
  }

  private static String text(Optional<String> header) {
    if (header.isEmpty()) {
      return "(none, or several)";
    }
    StringBuilder text = new StringBuilder();
    header
        .get()
        .codePoints()
        .limit(MAX_TEXT)
        .forEach(c -> text.appendCodePoint(isVisible(c) ? c : '?'));
    return text.toString();
  }

  /** Leaves out characters that a terminal or log viewer could interpret. */
  private static boolean isVisible(int c) {
    return c > ' ' && c < 0x7F;
  }
}
