package dev.biscotti.runtime.lock;

/** Thrown if a lock is malformed. The message states the place, the problem and the fix. */
public final class LockFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The number of the line, from 1. */
  private final int line;

  LockFormatException(int line, String problem) {
    super("line " + line + ": " + problem);
    this.line = line;
  }

  /**
   * The line with the problem.
   *
   * @return the number of the line, from 1
   */
  public int line() {
    return line;
  }
}
