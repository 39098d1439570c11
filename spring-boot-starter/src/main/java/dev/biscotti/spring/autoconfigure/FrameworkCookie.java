package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.util.List;
import java.util.Locale;

/**
 * A cookie that Spring or the container sets by itself.
 *
 * @param name its name
 * @param declaration how a policy declares it
 */
record FrameworkCookie(String name, String declaration) {

  /** The container's session, and Spring Session's. */
  static FrameworkCookie session(String name) {
    return declared(
        name,
        constant(name),
        "Exemption.AUTHENTICATION",
        "Keeps you signed in, and what you entered, until you close the browser.",
        "");
  }

  /** The token that {@code CookieCsrfTokenRepository} puts into a cookie. */
  static FrameworkCookie csrf() {
    return declared(
        "XSRF-TOKEN",
        "CSRF_TOKEN",
        "Exemption.SECURITY",
        "Protects forms against forgery by other sites (CSRF).",
        "httpOnly = false");
  }

  /** The token of Spring Security's remember-me. */
  static FrameworkCookie rememberMe() {
    return declared(
        "remember-me",
        "REMEMBER_ME",
        "Exemption.AUTHENTICATION",
        "Signs you in again when you come back.",
        "maxAge = \"P14D\", setWhen = \"you ask us to remember you\", endsOn = \"you sign out\"");
  }

  /** All of them, under their default names. */
  static List<FrameworkCookie> wellKnown() {
    return List.of(session("JSESSIONID"), session("SESSION"), csrf(), rememberMe());
  }

  /** Not SESSION for all: a policy that signs visitors in by itself already has one. */
  private static String constant(String name) {
    return name.replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
  }

  private static FrameworkCookie declared(
      String name, String constant, String because, String purpose, String more) {
    String others = more.isEmpty() ? "" : ",\n    " + more;
    return new FrameworkCookie(
        name,
        "@EssentialCookie(\n    because = "
            + because
            + ",\n    purpose = \""
            + purpose
            + "\",\n    setBy = SetBy.FRAMEWORK"
            + others
            + ")\nstatic final String "
            + constant
            + " = \""
            + name
            + "\";");
  }

  boolean isDeclaredBy(DeployedPolicy policy) {
    return policy.rules().cookies().stream().anyMatch(cookie -> cookie.name().matches(name));
  }

  String message(String policy) {
    return "The policy "
        + policy
        + " does not declare the cookie "
        + name
        + ", so the filter drops it. If the application needs it, declare it:\n"
        + declaration;
  }
}
