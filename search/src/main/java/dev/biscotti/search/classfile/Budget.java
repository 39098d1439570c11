package dev.biscotti.search.classfile;

/**
 * Stops work that would take too long, so that time stays proportional to the size of a file. No
 * compiler writes code that exceeds the budget.
 */
final class Budget {
  private static final long LEAST = 200_000;
  private static final long PER_BYTE = 1_000;

  private long left;

  private Budget(long left) {
    this.left = left;
  }

  static Budget forCode(int length) {
    return new Budget(LEAST + PER_BYTE * length);
  }

  void take(long steps) {
    left -= steps;
    if (left < 0) {
      throw MalformedClassFileException.of("a method in it has too many paths through its code");
    }
  }
}
