package dev.biscotti.runtime.cookie;

/** The last step of a builder. */
@FunctionalInterface
public interface SetStep {
  /**
   * Sets the cookie. If the guard refuses, for example after a withdrawal in the same request,
   * nothing is set and the {@link dev.biscotti.runtime.guard.GuardListener} is notified.
   *
   * @throws IllegalArgumentException if the encoded value is too long or has a character that is
   *     not allowed in a cookie
   */
  void set();
}
