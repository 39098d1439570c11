package dev.biscotti.tooling.lock;

/** Thrown for a malformed lock file. The message states file, line, problem and fix. */
public final class LockFileException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The line, counted from 1; 0 if the problem is not in one line. */
  private final int line;

  /** The message without file and line. */
  private final String problem;

  LockFileException(String file, int line, String problem, Throwable cause) {
    super(file + (line == 0 ? "" : ":" + line) + ": " + problem, cause);
    this.line = line;
    this.problem = problem;
  }

  /**
   * Where the problem is.
   *
   * @return the number of the line, counted from 1; 0 if the problem is not in one line
   */
  public int line() {
    return line;
  }

  /**
   * States what is wrong and how to fix it.
   *
   * @return the message without the file and the line
   */
  public String problem() {
    return problem;
  }
}
