package dev.biscotti.runtime.lock;

import java.util.Comparator;

/**
 * A change of a cookie that needs no new consent, because consent to the earlier facts covers the
 * later ones. Both sides are digests, so that later changes of the lock do not affect it.
 *
 * @param category the id of the cookie's category
 * @param before a digest of the cookie's material facts before the change
 * @param after a digest of the cookie's material facts after it
 */
public record Narrowing(String category, int before, int after) implements Comparable<Narrowing> {
  private static final Comparator<Narrowing> ORDER =
      Comparator.comparing(Narrowing::category)
          .thenComparing(Narrowing::before)
          .thenComparing(Narrowing::after);

  @Override
  public int compareTo(Narrowing other) {
    return ORDER.compare(this, other);
  }
}
