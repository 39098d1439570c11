package dev.biscotti.processor.check;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name an author may have meant. */
final class NearestName {
  private NearestName() {}

  /**
   * The nearest of some names.
   *
   * @param name what was written
   * @param known what could have been meant; the first of equally near ones wins
   * @return the nearest; empty if none is near
   */
  static Optional<String> of(String name, Collection<String> known) {
    int nearest = Math.max(1, name.length() / 3) + 1;
    Optional<String> found = Optional.empty();
    for (String candidate : known) {
      int distance =
          distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT), nearest);
      if (distance < nearest) {
        nearest = distance;
        found = Optional.of(candidate);
      }
    }
    return found;
  }

  /** Advice that begins with the question whether the nearest name was meant, if there is one. */
  static String questionBefore(String advice, String name, Collection<String> known) {
    String otherwise = advice.substring(0, 1).toLowerCase(Locale.ROOT) + advice.substring(1);
    return of(name, known)
        .map(nearest -> "Did you mean \"" + nearest + "\"? Otherwise " + otherwise)
        .orElse(advice);
  }

  /** How many letters to insert, delete, replace or swap with their neighbour. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
