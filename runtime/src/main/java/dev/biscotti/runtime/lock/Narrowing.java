package dev.biscotti.runtime.lock;

import java.util.Comparator;

/**
 * A change of a cookie that visitors need not be asked about: whoever agreed to what it was agrees
 * to what it is. Both sides are digests, so that this stays true whatever the lock says later.
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
