package dev.biscotti.runtime.evidence;

/** Evidence that could not be kept or read. */
public final class ConsentLogException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Whether another attempt may succeed. */
  private final boolean retryable;

  /**
   * Says what failed.
   *
   * @param message what failed and what fixes it, without anything of the entry but its key
   * @param cause the failure below
   * @param retryable whether the same may succeed later
   */
  public ConsentLogException(String message, Throwable cause, boolean retryable) {
    super(message, cause);
    this.retryable = retryable;
  }

  /**
   * Whether the same may succeed later.
   *
   * @return false if the log will never take this entry
   */
  public boolean isRetryable() {
    return retryable;
  }
}
