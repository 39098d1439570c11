package dev.biscotti.benchmarks.published;

import java.util.List;
import java.util.Locale;

/**
 * The target of the search on published code: {@value #LEAST} % of the names that a reader can
 * determine, and no name that is not set.
 *
 * @param tellable how many names a reader can determine
 * @param named how many of them the search names
 * @param falseNames how many names it reports that no artifact sets
 */
record PublishedTarget(int tellable, int named, int falseNames) {
  static final int LEAST = 90;

  static PublishedTarget of(List<Comparison> comparisons) {
    return new PublishedTarget(
        comparisons.stream().mapToInt(Comparison::tellable).sum(),
        comparisons.stream().mapToInt(one -> one.named().size()).sum(),
        comparisons.stream().mapToInt(Comparison::falseNames).sum());
  }

  boolean isMet() {
    return falseNames == 0 && named * 100L >= (long) LEAST * tellable;
  }

  String inWords() {
    return String.format(
        Locale.ROOT,
        "The search names %d of %d cookies and %d that nobody sets; the target is %d %% and none.",
        named,
        tellable,
        falseNames,
        LEAST);
  }
}
