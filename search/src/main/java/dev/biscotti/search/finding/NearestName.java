package dev.biscotti.search.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds the name that a mistyped name probably stands for. */
public final class NearestName {
  private NearestName() {}

  /**
   * The candidate with the closest name.
   *
   * @param <T> the candidates' type
   * @param name the name as written
   * @param candidates the candidates
   * @param nameOf a candidate's name
   * @return the closest one; empty if it differs in more than a third of its characters
   */
  public static <T> Optional<T> of(
      String name, Collection<T> candidates, Function<T, String> nameOf) {
    return candidates.stream()
        .filter(candidate -> isNear(name, nameOf.apply(candidate)))
        .min(
            Comparator.comparingInt((T candidate) -> distance(name, nameOf.apply(candidate)))
                .thenComparing(nameOf));
  }

  private static boolean isNear(String name, String candidate) {
    int longer = Math.max(name.length(), candidate.length());
    int most = Math.max(1, longer / 3);
    int atLeast = Math.abs(name.length() - candidate.length());
    return (atLeast <= most && distance(name, candidate) <= most)
        || (candidate.length() > 3 && name.length() > 3 && endsAlike(name, candidate));
  }

  /** {@code theme} for {@code shop-theme}: a prefix was forgotten. */
  private static boolean endsAlike(String name, String candidate) {
    String one = name.toLowerCase(Locale.ROOT);
    String other = candidate.toLowerCase(Locale.ROOT);
    return other.endsWith("-" + one)
        || other.endsWith("_" + one)
        || one.endsWith("-" + other)
        || one.endsWith("_" + other);
  }

  /** The number of insertions, removals, replacements and swaps of neighbours; case is ignored. */
  private static int distance(String written, String candidate) {
    String a = written.toLowerCase(Locale.ROOT);
    String b = candidate.toLowerCase(Locale.ROOT);
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
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
