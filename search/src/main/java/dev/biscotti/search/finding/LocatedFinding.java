package dev.biscotti.search.finding;

import java.util.Comparator;

/**
 * A finding and its place.
 *
 * @param finding the finding
 * @param at the place
 */
public record LocatedFinding(UsageFinding finding, CodeLocation at)
    implements Comparable<LocatedFinding> {
  private static final Comparator<LocatedFinding> ORDER =
      Comparator.comparing(LocatedFinding::at)
          .thenComparing(located -> located.finding().rule())
          .thenComparing(located -> located.finding().what())
          .thenComparing(located -> located.finding().fix());

  /**
   * The whole message.
   *
   * @return lines that say what is wrong, where, and how to fix it
   */
  public String message() {
    return finding.message(at.text());
  }

  @Override
  public int compareTo(LocatedFinding other) {
    return ORDER.compare(this, other);
  }
}
