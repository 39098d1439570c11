package dev.biscotti.runtime.lock;

/** A lock that is malformed. The message says where, what and how to fix it. */
public final class LockFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The number of the line, from 1. */
  private final int line;

  LockFormatException(int line, String problem) {
    super("line " + line + ": " + problem);
    this.line = line;
  }

  /**
   * Where it is malformed.
   *
   * @return the number of the line, from 1
   */
  public int line() {
    return line;
  }
}
