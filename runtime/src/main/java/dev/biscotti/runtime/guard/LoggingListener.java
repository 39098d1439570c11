package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

enum LoggingListener implements GuardListener {
  INSTANCE;

  private static final Logger LOGGER = System.getLogger("dev.biscotti");

  @Override
  public void refused(CookieDeclaration cookie, String name, Refusal refusal) {
    LOGGER.log(Level.WARNING, "Cookie {0} was not set: {1}", name, refusal);
  }

  @Override
  public void sentInsecurely(CookieDeclaration cookie, String name) {
    LOGGER.log(Level.DEBUG, "Secure cookie {0} was sent over an insecure channel", name);
  }

  @Override
  public void tooLate(CookieDeclaration cookie, String name) {
    LOGGER.log(
        Level.WARNING,
        "Cookie {0} was neither set nor deleted: the response was committed already. Set it before"
            + " the page is written",
        name);
  }

  @Override
  public void codecFailed(CookieDeclaration cookie, String name, RuntimeException failure) {
    // Not the message, which may quote the value.
    LOGGER.log(
        Level.WARNING,
        "The codec of cookie {0} threw {1} instead of returning empty",
        name,
        failure.getClass().getName());
  }
}
