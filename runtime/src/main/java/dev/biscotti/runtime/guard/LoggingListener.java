package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes to the log, and what stays the same from request to request only once. */
final class LoggingListener implements GuardListener {
  private static final Logger LOGGER = System.getLogger("dev.biscotti");

  /** What was said of which declaration: there are as many as the application declares. */
  private final Set<Said> said = ConcurrentHashMap.newKeySet();

  private record Said(String what, String cookie) {}

  private boolean isFirst(String what, CookieDeclaration cookie) {
    return said.add(new Said(what, cookie.name().text()));
  }

  @Override
  public void refused(CookieDeclaration cookie, String name, Refusal refusal) {
    LOGGER.log(Level.WARNING, "Cookie {0} was not set: {1}", name, refusal);
  }

  @Override
  public void sentInsecurely(CookieDeclaration cookie, String name) {
    if (isFirst("insecure", cookie)) {
      LOGGER.log(
          Level.WARNING,
          "Browsers ignore cookie {0}: it is Secure and the request came over plain http (from"
              + " localhost Chrome and Firefox accept it, Safari does not). Use https; behind a"
              + " proxy, let the server read its forwarded headers. To develop over http, set "
              + GuardSettings.ENVIRONMENT_PROPERTY
              + " to another environment than production; that does not help a name with __Host-"
              + " or __Secure-, SameSite=None or Partitioned, which need https.",
          name);
    }
  }

  @Override
  public void sentWithoutSecure(CookieDeclaration cookie, String name) {
    if (isFirst("without Secure", cookie)) {
      LOGGER.log(
          Level.INFO,
          "Cookie {0} is sent without Secure, because the request came over plain http and this is"
              + " not a production environment. In production it is sent only with Secure.",
          name);
    }
  }

  @Override
  public void cameBack(CookieDeclaration cookie, String name) {
    if (isFirst("back", cookie)) {
      LOGGER.log(
          Level.WARNING,
          "Cookie {0} comes back after it was deleted. Either it has another Domain or Path than"
              + " declared: look at it in a browser and state domain and path in its declaration."
              + " Or something sets it without consent: let that script wait for its category.",
          name);
    }
  }

  @Override
  public void notUnderstood(CookieDeclaration cookie, String name) {
    if (isFirst("not understood", cookie)) {
      LOGGER.log(
          Level.WARNING,
          "Cookie {0} has a value that its declared type does not understand; it reads as absent."
              + " If older code or a script wrote it, declare a codec that reads its form.",
          name);
    }
  }

  @Override
  public void tooLate(CookieDeclaration cookie, String name) {
    LOGGER.log(
        Level.WARNING,
        "Cookie {0} was neither set nor deleted: the response was already committed. Set it before"
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
