package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.declaration.CookieDeclaration;

/**
 * Learns what the guard did not let through, for logs and metrics. Never gets a value. Called on
 * the request's thread; what it throws reaches the application.
 */
@FunctionalInterface
public interface GuardListener {
  /**
   * A cookie was to be set, and was not.
   *
   * @param cookie its declaration
   * @param name its name
   * @param refusal why
   */
  void refused(CookieDeclaration cookie, String name, Refusal refusal);

  /**
   * A cookie with the Secure attribute was sent on a channel that is known not to be secure. Most
   * browsers ignore it, except from {@code localhost} (RFC 6265bis, section 5.7).
   *
   * @param cookie its declaration
   * @param name its name
   */
  default void sentInsecurely(CookieDeclaration cookie, String name) {}

  /**
   * A cookie was to be set or deleted after the response was committed, and was not. Set it before
   * anything of the page is flushed.
   *
   * @param cookie its declaration
   * @param name its name
   */
  default void tooLate(CookieDeclaration cookie, String name) {}

  /**
   * A cookie that is declared with Secure was sent without it, because the request came over plain
   * http and the application does not run in production ({@link GuardSettings#isProduction}).
   *
   * @param cookie its declaration
   * @param name its name
   */
  default void sentWithoutSecure(CookieDeclaration cookie, String name) {}

  /**
   * A refused or retired cookie goes on coming back although browsers were told to delete it: it
   * has another Domain or Path than its declaration says, or something sets it again. Told once for
   * each declaration; where the value stays the same, the guard stops deleting it on every
   * response, and deletes it with the next refusal again.
   *
   * @param cookie its declaration
   * @param name its name
   */
  default void cameBack(CookieDeclaration cookie, String name) {}

  /**
   * The codec of a cookie does not understand what the browser sent. The cookie reads as absent.
   * Anybody can send such a value, so this alone is no fault of the application.
   *
   * @param cookie its declaration
   * @param name its name
   */
  default void notUnderstood(CookieDeclaration cookie, String name) {}

  /**
   * The codec of a cookie threw, though {@link dev.biscotti.runtime.CookieCodec#decode} must not.
   * The cookie reads as absent. Or the consent source of a consent record threw, and nothing is
   * granted.
   *
   * @param cookie its declaration
   * @param name its name
   * @param failure what was thrown
   */
  default void codecFailed(CookieDeclaration cookie, String name, RuntimeException failure) {}

  /**
   * The listener that is used unless another is given: it writes to the system logger {@code
   * dev.biscotti}. What stays the same from request to request it writes once for each declaration.
   *
   * @return a listener with a memory of its own
   */
  static GuardListener logging() {
    return new LoggingListener();
  }
}
