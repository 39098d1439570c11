package dev.biscotti.runtime.servlet;

import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.SetCookieReview;
import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A container that does not expose the cookies that it sets itself, so that the filter can neither
 * correct nor drop them. {@link SessionCookieConfig} describes its session cookie before a session
 * begins; if the policy does not allow that cookie, the session is not started.
 */
final class BlindContainer {
  private static final Logger LOGGER = System.getLogger("dev.biscotti");
  private static final String ATTRIBUTE = "dev.biscotti.filter.blind";
  private static final String PROBE = "biscotti-probe";
  private static final List<String> KNOWN =
      List.of("org.apache.catalina.", "org.eclipse.jetty.", "org.springframework.mock.");

  /** Whether this process has logged that a container does not remove a line. */
  static final AtomicBoolean STUCK = new AtomicBoolean();

  private BlindContainer() {}

  /**
   * Whether the container of a response hides its own cookies. The first result is kept for the
   * application. A container that exposes the cookies of {@code addCookie} exposes its session
   * cookies too.
   */
  static boolean isBlind(ServletContext context, HttpServletResponse response) {
    if (context.getAttribute(ATTRIBUTE) instanceof Boolean known) {
      return known;
    }
    boolean isBlind =
        !isKnown(response) && UndertowLines.of(response).isEmpty() && hidesCookies(response);
    context.setAttribute(ATTRIBUTE, isBlind);
    if (isBlind) {
      LOGGER.log(
          Level.ERROR,
          "The container {0} does not expose the cookies that it sets itself, so Biscotti cannot"
              + " correct or drop them. A session whose cookie the policy does not allow is not"
              + " started: declare the session cookie, and configure its declared attributes with"
              + " SessionCookieConfig.",
          context.getServerInfo());
    }
    return isBlind;
  }

  /** The containers that the filter is tested in, and Spring's mock. */
  private static boolean isKnown(HttpServletResponse response) {
    String type = ContainerLines.innermost(response).getClass().getName();
    return KNOWN.stream().anyMatch(type::startsWith);
  }

  /** The probe deletes a cookie that does not exist, which is harmless if it cannot be removed. */
  private static boolean hidesCookies(HttpServletResponse response) {
    Cookie probe = new Cookie(PROBE, "");
    probe.setMaxAge(0);
    probe.setPath("/");
    response.addCookie(probe);
    return response.getHeaders(ContainerLines.SET_COOKIE).stream()
        .noneMatch(line -> line.startsWith(PROBE));
  }

  /** Whether a line is the probe that {@link #isBlind} has added. */
  static boolean isProbe(ResponseLine line) {
    return line.cookie().name().equals(PROBE);
  }

  /** Returns the guard's review of the cookie of a session that is about to begin. */
  static Optional<SetCookieReview> reviewSession(CookieGuard guard, HttpServletRequest request) {
    ServletContext context = request.getServletContext();
    if (!context.getEffectiveSessionTrackingModes().contains(SessionTrackingMode.COOKIE)) {
      return Optional.empty();
    }
    return Optional.of(guard.review(sessionLine(context, request)));
  }

  private static String sessionLine(ServletContext context, HttpServletRequest request) {
    SessionCookieConfig config = context.getSessionCookieConfig();
    Cookie cookie = new Cookie(Objects.requireNonNullElse(config.getName(), "JSESSIONID"), "0");
    for (Map.Entry<String, String> attribute : config.getAttributes().entrySet()) {
      cookie.setAttribute(attribute.getKey(), attribute.getValue());
    }
    String path = config.getPath();
    cookie.setPath(
        path != null ? path : context.getContextPath().isEmpty() ? "/" : context.getContextPath());
    String domain = config.getDomain();
    if (domain != null) {
      cookie.setDomain(domain);
    }
    cookie.setMaxAge(config.getMaxAge());
    cookie.setHttpOnly(config.isHttpOnly());
    cookie.setSecure(config.isSecure() || request.isSecure());
    return ServletCookieLine.of(cookie, true);
  }

  static void logStuck() {
    if (STUCK.compareAndSet(false, true)) {
      LOGGER.log(
          Level.ERROR,
          "A Set-Cookie line that the policy does not allow could not be removed from the response,"
              + " so an error is sent instead.");
    }
  }
}
