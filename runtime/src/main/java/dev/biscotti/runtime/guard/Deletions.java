package dev.biscotti.runtime.guard;

import java.util.List;

/** Deletes the cookies of one request in every scope in which they can be. */
final class Deletions {
  private final PolicyPlan plan;
  private final Channel channel;
  private final SentCookies sent;
  private List<String> siteDomains = List.of();
  private boolean siteDomainsKnown;

  Deletions(PolicyPlan plan, Channel channel, SentCookies sent) {
    this.plan = plan;
    this.channel = channel;
    this.sent = sent;
  }

  /** One line for each scope in which a cookie can be, its declared one first. */
  List<Deletion> of(CookiePlan cookie, String name) {
    return plan.deletions(
        cookie, name, cookie.spreads() ? siteDomains() : List.of(), channel.writer(cookie));
  }

  private List<String> siteDomains() {
    if (!siteDomainsKnown) {
      siteDomains =
          VisitedHosts.domains(
              plan.siteDomains(), channel.exchange(), channel.settings().isProduction());
      siteDomainsKnown = true;
    }
    return siteDomains;
  }

  void delete(CookiePlan cookie, String name) {
    send(cookie, name, of(cookie, name));
  }

  private void send(CookiePlan cookie, String name, List<Deletion> lines) {
    if (channel.isOpenFor(cookie, name)) {
      lines.forEach(line -> sent.delete(cookie, name, line));
    }
  }

  /** Deletes a cookie of the request, unless there is no room in this response. */
  void deleteIfThereIsRoom(CookiePlan cookie, String name) {
    List<Deletion> lines = of(cookie, name);
    if (hasRoomFor(cookie, name, lines)) {
      send(cookie, name, lines);
    }
  }

  /** Whether there is something to delete that is not deleted yet, and room for it. */
  boolean isDue(CookiePlan cookie, String name) {
    List<Deletion> lines = of(cookie, name);
    return hasRoomFor(cookie, name, lines)
        && !lines.stream().allMatch(line -> sent.has(line.scope(), name));
  }

  /**
   * Deletes the copies of a cookie of the application that others have set for the host alone or
   * for other domains of the site. The cookie itself stays.
   */
  void deleteCopies(CookiePlan cookie, String name) {
    List<Deletion> lines = plan.copies(cookie, name, siteDomains(), channel.writer(cookie));
    if (!lines.isEmpty()) {
      send(cookie, name, lines);
    }
  }

  private boolean hasRoomFor(CookiePlan cookie, String name, List<Deletion> lines) {
    return !lines.isEmpty()
        && (sent.has(cookie, name)
            || sent.hasRoomFor(lines.stream().mapToInt(one -> one.line().length()).sum()));
  }

  /** Reserves room in the response for a line that others will send, if there is any. */
  boolean reserve(String line) {
    boolean fits = sent.hasRoomFor(line);
    if (fits) {
      sent.reserve(line.length());
    }
    return fits;
  }
}
