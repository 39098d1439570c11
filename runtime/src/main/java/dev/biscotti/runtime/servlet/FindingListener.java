package dev.biscotti.runtime.servlet;

/**
 * Is notified of what {@link BiscottiFilter} finds, for logs and metrics. Called on the request's
 * thread; what it throws reaches the application.
 */
@FunctionalInterface
public interface FindingListener {
  /**
   * A cookie violates the policy.
   *
   * @param finding what was found
   */
  void found(CookieFinding finding);

  /**
   * This listener and then another.
   *
   * @param next the other
   * @return both
   */
  default FindingListener andThen(FindingListener next) {
    return finding -> {
      found(finding);
      next.found(finding);
    };
  }

  /**
   * Writes to the system logger {@code dev.biscotti}: a warning for the first finding of its kind
   * about a cookie, and debug for its repetitions, so that no visitor can flood the log.
   *
   * @return a listener with a memory of its own
   */
  static FindingListener logging() {
    return new LoggingFindings();
  }
}
