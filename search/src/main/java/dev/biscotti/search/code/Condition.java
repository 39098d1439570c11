package dev.biscotti.search.code;

/**
 * What holds on one way through the code: the outcome of a comparison. A truth value is compared
 * with the number 0: {@code NE 0} says that it is true.
 *
 * @param left a value
 * @param comparison how it compares
 * @param right with what
 */
public record Condition(Value left, Comparison comparison, Value right) {
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
     * The other outcome.
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

    /**
     * Whether numbers compare so.
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
