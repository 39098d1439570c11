package dev.biscotti.search.value;

/**
 * Bounds the work of a search, so that no code takes long. What needs more work counts as unknown,
 * which is reported.
 */
final class WorkLimit {
  /** The maximum depth, which prevents a stack overflow. */
  private static final int DEEPEST = 120;

  /** The maximum number of steps for one question, until all together exceed their limit. */
  private static final int FOR_ONE = 20_000;

  /** After this many steps in total, each question may take only a few more. */
  private static final int FOR_ALL = 50_000;

  private static final int FOR_LATE = 200;

  private int depth;
  private int steps;
  private int all;
  private boolean exceeded;

  /** Takes a step down; false if there are too many. */
  boolean enter() {
    steps = depth == 0 ? 0 : steps + 1;
    all++;
    if (depth >= DEEPEST || steps > (all > FOR_ALL ? FOR_LATE : FOR_ONE)) {
      exceeded = true;
      return false;
    }
    depth++;
    return true;
  }

  /** Goes back up; true if the question is answered and something was cut short. */
  boolean leave() {
    depth--;
    boolean over = exceeded && depth == 0;
    exceeded &= depth > 0;
    return over;
  }

  /** Whether the result is complete rather than cut short. */
  boolean isWhole() {
    return !exceeded || depth == 1;
  }
}
