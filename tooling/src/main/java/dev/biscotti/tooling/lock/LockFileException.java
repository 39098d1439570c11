package dev.biscotti.tooling.lock;

/** A lock file that is malformed. The message names file, line, problem and remedy. */
public final class LockFileException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Counted from 1; 0 if the problem is in no line. */
  private final int line;

  /** The message without the file and the line. */
  private final String problem;

  LockFileException(String file, int line, String problem, Throwable cause) {
    super(file + (line == 0 ? "" : ":" + line) + ": " + problem, cause);
    this.line = line;
    this.problem = problem;
  }

  /**
   * Where the problem is.
   *
   * @return the number of the line, counted from 1; 0 if it is in none
   */
  public int line() {
    return line;
  }

  /**
   * What is wrong, and how to fix it.
   *
   * @return the message without the file and the line
   */
  public String problem() {
    return problem;
  }
}
