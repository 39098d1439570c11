package dev.biscotti.policy.lock;

/** A lock file that is malformed. The message names file, line, problem and remedy. */
public final class LockFileException extends Exception {
  private static final long serialVersionUID = 1L;

  LockFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
