package dev.biscotti.search.code;

import java.util.List;

/**
 * A condition that holds on a path through the code: the outcome of a comparison. A truth value is
 * compared with the number 0: {@code NE 0} means true.
 *
 * @param left a value
 * @param comparison the comparison
 * @param right the value to compare with
 */
public record Condition(Value left, Comparison comparison, Value right) {
  private static final Value UNFOLLOWED = new Value.Unknown("it is not followed");

  /** For a switch with more labels, the conditions of its default branch are not recorded. */
  private static final int MOST_LABELS = 32;

  /**
   * A condition of which only the value that it depends on is known.
   *
   * @param value the value
   * @return the condition, which excludes no other
   */
  public static Condition unclear(Value value) {
    return new Condition(value, Comparison.EQ, UNFOLLOWED);
  }

  /**
   * A condition for a branch without a visible reason, such as that into a handler.
   *
   * @param first whether it is the first of the branches
   * @return the condition, which excludes no other
   */
  static Condition unsaid(boolean first) {
    return new Condition(UNFOLLOWED, first ? Comparison.LE : Comparison.GE, UNFOLLOWED);
  }

  /**
   * The condition on a value that may change before it is compared again.
   *
   * @return the condition, which excludes no other
   */
  Condition passing() {
    boolean least =
        comparison == Comparison.NE || comparison == Comparison.GE || comparison == Comparison.GT;
    return new Condition(left, least ? Comparison.GE : Comparison.LE, UNFOLLOWED);
  }

  /**
   * The conditions that hold if no label of a switch matches.
   *
   * @param selector what the switch compares
   * @param labels the conditions on which its labels match
   * @return all conditions that hold
   */
  public static List<Condition> none(Value selector, List<Condition> labels) {
    boolean known =
        labels.size() <= MOST_LABELS
            && labels.stream().noneMatch(label -> label.right().equals(UNFOLLOWED));
    return known
        ? labels.stream()
            .map(label -> new Condition(label.left, label.comparison.negated(), label.right))
            .toList()
        : List.of(unclear(selector));
  }

  /**
   * Whether this and another condition on the same value cannot hold together.
   *
   * @param other the other one
   * @return false if this is uncertain
   */
  public boolean excludes(Condition other) {
    if (!left.equals(other.left)) {
      return false;
    }
    if (right.equals(other.right)) {
      return comparison.excludes(other.comparison);
    }
    if (!(right instanceof Value.Constant one)
        || !(other.right instanceof Value.Constant two)
        || !isWhole(one.value())
        || !isWhole(two.value())) {
      return false;
    }
    long limit = ((Number) one.value()).longValue();
    long otherLimit = ((Number) two.value()).longValue();
    return comparison.greatest(limit) < other.comparison.least(otherLimit)
        || other.comparison.greatest(otherLimit) < comparison.least(limit);
  }

  private static boolean isWhole(Object number) {
    return number instanceof Integer || number instanceof Long;
  }

  /** The outcome of a comparison. */
  public enum Comparison {
    /** Equal. */
    EQ,
    /** Not equal. */
    NE,
    /** Less. */
    LT,
    /** Greater or equal. */
    GE,
    /** Greater. */
    GT,
    /** Less or equal. */
    LE;

    /**
     * The opposite outcome.
     *
     * @return what holds if this does not
     */
    public Comparison negated() {
      return switch (this) {
        case EQ -> NE;
        case NE -> EQ;
        case LT -> GE;
        case GE -> LT;
        case GT -> LE;
        case LE -> GT;
      };
    }

    /** The smallest whole number for which the comparison with a limit holds. */
    private long least(long limit) {
      return switch (this) {
        case EQ, GE -> limit;
        case GT -> limit == Long.MAX_VALUE ? limit : limit + 1;
        case NE, LT, LE -> Long.MIN_VALUE;
      };
    }

    /** The largest whole number for which the comparison with a limit holds. */
    private long greatest(long limit) {
      return switch (this) {
        case EQ, LE -> limit;
        case LT -> limit == Long.MIN_VALUE ? limit : limit - 1;
        case NE, GT, GE -> Long.MAX_VALUE;
      };
    }

    private boolean excludes(Comparison other) {
      // Less, equal, greater.
      for (int order = -1; order <= 1; order++) {
        if (holds(order, 0) && other.holds(order, 0)) {
          return false;
        }
      }
      return true;
    }

    /**
     * Whether the comparison holds for two numbers.
     *
     * @param left a number
     * @param right another one
     * @return true if they do
     */
    public boolean holds(long left, long right) {
      return switch (this) {
        case EQ -> left == right;
        case NE -> left != right;
        case LT -> left < right;
        case GE -> left >= right;
        case GT -> left > right;
        case LE -> left <= right;
      };
    }
  }
}
