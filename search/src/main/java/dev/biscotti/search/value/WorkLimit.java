package dev.biscotti.search.value;

/**
 * Bounds the work of a search: what needs more of it is given up, so that no code takes long. What
 * is given up is not known, which is reported.
 */
final class WorkLimit {
  /** Longer ways are given up, so that the stack does not run out. */
  private static final int DEEPEST = 120;

  /** One question may take so many steps, as long as there is enough for all. */
  private static final int FOR_ONE = 20_000;

  /** When all questions together have taken this much, each may take but few. */
  private static final int FOR_ALL = 50_000;

  private static final int FOR_LATE = 200;

  private int depth;
  private int steps;
  private int all;
  private boolean exceeded;

  /** Takes a step into something; false if there are too many. */
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

  /** Goes back; true if something was cut short and the question is answered. */
  boolean leave() {
    depth--;
    boolean over = exceeded && depth == 0;
    exceeded &= depth > 0;
    return over;
  }

  /** Whether what has been found is all that can be, and not cut short within a question. */
  boolean isWhole() {
    return !exceeded || depth == 1;
  }
}
