package dev.biscotti.runtime.evidence;

/** Evidence could not be stored or read. */
public final class ConsentLogException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Whether another attempt may succeed. */
  private final boolean retryable;

  /**
   * Creates the exception.
   *
   * @param message what failed and how to fix it, without data of the entry except its key
   * @param cause the underlying failure
   * @param retryable whether a retry may succeed
   */
  public ConsentLogException(String message, Throwable cause, boolean retryable) {
    super(message, cause);
    this.retryable = retryable;
  }

  /**
   * Whether a retry may succeed.
   *
   * @return false if the log will never take this entry
   */
  public boolean isRetryable() {
    return retryable;
  }
}
