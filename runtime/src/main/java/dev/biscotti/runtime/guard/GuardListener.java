package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.declaration.CookieDeclaration;

/**
 * Is notified of what the guard refused or could not do, for logs and metrics. It never receives a
 * cookie's value. Called on the request's thread; what it throws reaches the application.
 */
@FunctionalInterface
public interface GuardListener {
  /**
   * A cookie was not set, because the guard refused it.
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
   * A cookie could not be set or deleted, because the response was already committed. Set cookies
   * before any part of the page is flushed.
   *
   * @param cookie its declaration
   * @param name its name
   */
  default void tooLate(CookieDeclaration cookie, String name) {}

  /**
   * A cookie that is declared with Secure was sent without it, because the request came over plain
   * HTTP and the application does not run in production ({@link GuardSettings#isProduction}).
   *
   * @param cookie its declaration
   * @param name its name
   */
  default void sentWithoutSecure(CookieDeclaration cookie, String name) {}

  /**
   * A refused or retired cookie keeps coming back although browsers were told to delete it: its
   * Domain or Path differs from its declaration, or something sets it again. Called once for each
   * declaration. If the value stays the same, the guard stops deleting it on every response, and
   * deletes it again with the next refusal.
   *
   * @param cookie its declaration
   * @param name its name
   */
  default void cameBack(CookieDeclaration cookie, String name) {}

  /**
   * The codec of a cookie cannot decode what the browser sent. The cookie is treated as absent.
   * Anybody can send such a value, so this alone does not indicate a fault of the application.
   *
   * @param cookie its declaration
   * @param name its name
   */
  default void notUnderstood(CookieDeclaration cookie, String name) {}

  /**
   * The codec of a cookie threw, though {@link dev.biscotti.runtime.CookieCodec#decode} must not.
   * The cookie is treated as absent. Also called if the consent source of a consent record threw;
   * then nothing is granted.
   *
   * @param cookie its declaration
   * @param name its name
   * @param failure what was thrown
   */
  default void codecFailed(CookieDeclaration cookie, String name, RuntimeException failure) {}

  /**
   * The default listener, which writes to the system logger {@code dev.biscotti}. Messages that
   * would repeat with each request are written once for each declaration.
   *
   * @return a listener with a memory of its own
   */
  static GuardListener logging() {
    return new LoggingListener();
  }
}
