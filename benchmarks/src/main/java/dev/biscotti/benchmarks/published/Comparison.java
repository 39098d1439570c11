package dev.biscotti.benchmarks.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the search found in an artifact, compared with its sources.
 *
 * @param artifact the name of the artifact
 * @param named cookies that it sets and the search names
 * @param missed cookies that it sets and the search does not name
 * @param unfounded false errors: findings that name a cookie it does not set
 * @param unknown findings without a name, each with its place
 */
record Comparison(
    String artifact,
    List<PublishedCookie> named,
    List<PublishedCookie> missed,
    List<Found> unfounded,
    List<Found> unknown) {
  Comparison {
    named = List.copyOf(named);
    missed = List.copyOf(missed);
    unfounded = List.copyOf(unfounded);
    unknown = List.copyOf(unknown);
  }

  static Comparison of(String artifact, List<PublishedCookie> cookies, List<Found> findings) {
    List<PublishedCookie> tellable =
        cookies.stream()
            .filter(one -> one.artifact().equals(artifact) && one.use() == PublishedCookie.Use.SET)
            .toList();
    Set<PublishedCookie> named = new LinkedHashSet<>();
    List<Found> unfounded = new ArrayList<>();
    for (Found finding : findings) {
      if (finding.names()) {
        Optional<PublishedCookie> cookie = closest(tellable, finding.name());
        cookie.ifPresentOrElse(named::add, () -> unfounded.add(finding));
      }
    }
    return new Comparison(
        artifact,
        List.copyOf(named),
        tellable.stream().filter(one -> !named.contains(one)).toList(),
        unfounded,
        findings.stream().filter(Found::namesNothing).toList());
  }

  /** Of several patterns that match a name, the most specific. */
  private static Optional<PublishedCookie> closest(List<PublishedCookie> cookies, String found) {
    return cookies.stream()
        .filter(one -> one.covers(found))
        .max(Comparator.comparingInt(one -> one.name().length()));
  }

  int tellable() {
    return named.size() + missed.size();
  }

  /** How many different names are reported that the artifact does not set. */
  int falseNames() {
    return (int) unfounded.stream().map(Found::name).distinct().count();
  }

  /** Whether the class that sets a missed cookie has a finding without a name. */
  boolean isUnknown(PublishedCookie cookie) {
    return unknown.stream().anyMatch(finding -> finding.type().equals(cookie.type()));
  }
}
