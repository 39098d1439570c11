package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes to the log; messages that would repeat with each request are written once. */
final class LoggingListener implements GuardListener {
  private static final Logger LOGGER = System.getLogger("dev.biscotti");

  /** What was logged about which declaration; bounded by the number of declarations. */
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
          "Browsers ignore cookie {0}: it is Secure, and the request came over plain HTTP (from"
              + " localhost, Chrome and Firefox accept it, Safari does not). Use HTTPS; behind a"
              + " proxy, let the server read its forwarded headers. To develop over HTTP, set "
              + GuardSettings.ENVIRONMENT_PROPERTY
              + " to an environment other than production. Names with __Host- or __Secure-,"
              + " SameSite=None and Partitioned need HTTPS everywhere.",
          name);
    }
  }

  @Override
  public void sentWithoutSecure(CookieDeclaration cookie, String name) {
    if (isFirst("without Secure", cookie)) {
      LOGGER.log(
          Level.INFO,
          "Cookie {0} is sent without Secure, because the request came over plain HTTP and this is"
              + " not a production environment. In production it is sent only with Secure.",
          name);
    }
  }

  @Override
  public void cameBack(CookieDeclaration cookie, String name) {
    if (isFirst("back", cookie)) {
      LOGGER.log(
          Level.WARNING,
          "Cookie {0} comes back after it was deleted. Either its Domain or Path is not the"
              + " declared one: look at it in a browser, and correct domain and path in the"
              + " declaration. Or a script sets it without consent: load that script only with"
              + " consent to the category.",
          name);
    }
  }

  @Override
  public void notUnderstood(CookieDeclaration cookie, String name) {
    if (isFirst("not understood", cookie)) {
      LOGGER.log(
          Level.WARNING,
          "The codec of cookie {0} cannot decode the value that the browser sent; the cookie is"
              + " treated as absent. If older code or a script wrote it, declare a codec that reads"
              + " that format.",
          name);
    }
  }

  @Override
  public void tooLate(CookieDeclaration cookie, String name) {
    LOGGER.log(
        Level.WARNING,
        "Cookie {0} was neither set nor deleted: the response was already committed. Set it before"
            + " the page is written.",
        name);
  }

  @Override
  public void codecFailed(CookieDeclaration cookie, String name, RuntimeException failure) {
    // Not the message, which may quote the value.
    LOGGER.log(
        Level.WARNING,
        "The codec of cookie {0} threw {1} on a value; decode must return an empty Optional for a"
            + " value that it cannot decode",
        name,
        failure.getClass().getName());
  }
}
