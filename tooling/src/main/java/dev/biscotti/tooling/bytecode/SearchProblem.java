package dev.biscotti.tooling.bytecode;

import java.util.Comparator;

/**
 * Why a part of the search was not possible.
 *
 * @param place the class, file or jar
 * @param reason what is wrong with it, and what to do
 * @param ofModule whether it belongs to the module, so that findings may be missing
 */
public record SearchProblem(String place, String reason, boolean ofModule)
    implements Comparable<SearchProblem> {
  private static final Comparator<SearchProblem> ORDER =
      Comparator.comparing(SearchProblem::place).thenComparing(SearchProblem::reason);

  @Override
  public int compareTo(SearchProblem other) {
    return ORDER.compare(this, other);
  }
}
