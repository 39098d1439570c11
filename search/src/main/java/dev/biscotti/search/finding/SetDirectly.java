package dev.biscotti.search.finding;

import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known about a cookie that code sets without the guard.
 *
 * @param maxAge the lifetime in seconds; empty if it is not known, or none is set
 * @param path the path; empty if it is not known, or none is set
 * @param domain the domain; empty if it is not known, or none is set
 * @param insecure whether Secure is certainly missing
 * @param scriptable whether HttpOnly is certainly missing
 * @param configured whether the code sets any attribute or a lifetime; otherwise only the name is
 *     checked
 */
public record SetDirectly(
    OptionalLong maxAge,
    Optional<String> path,
    Optional<String> domain,
    boolean insecure,
    boolean scriptable,
    boolean configured) {
  /** Nothing is known. */
  public static final SetDirectly UNKNOWN =
      new SetDirectly(
          OptionalLong.empty(), Optional.empty(), Optional.empty(), false, false, false);

  /**
   * The ways in which the cookie exceeds what the declaration allows, or lacks what it requires.
   *
   * @param cookie the declaration
   * @return predicates of a sentence whose subject is the cookie; none if nothing is known to be
   *     wrong
   */
  List<String> breaches(CookieDeclaration cookie) {
    CookieAttributes declared = cookie.attributes();
    List<String> breaches = new ArrayList<>();
    if (maxAge.isPresent()) {
      longer(maxAge.getAsLong(), cookie.lifetime()).ifPresent(breaches::add);
    }
    if (path.isPresent() && isWider(path.get(), declared.path())) {
      breaches.add(
          "is sent to the path \"" + path.get() + "\", not only to \"" + declared.path() + "\"");
    }
    String host = domain.orElse("");
    String site = host.startsWith(".") ? host.substring(1) : host;
    if (!site.isEmpty() && !site.equalsIgnoreCase(declared.domain())) {
      breaches.add(
          "is sent to \"" + site + "\" and its subdomains, which the declaration does not allow");
    }
    String name = cookie.name().text().toLowerCase(Locale.ROOT);
    boolean demandsSecure =
        name.startsWith("__host-") || name.startsWith("__secure-") || name.startsWith("__http-");
    if (insecure && declared.secure() && (configured || demandsSecure)) {
      breaches.add("lacks Secure");
    }
    if (scriptable && declared.httpOnly() && (configured || name.contains("http-"))) {
      breaches.add("lacks HttpOnly");
    }
    return breaches;
  }

  private static Optional<String> longer(long seconds, Lifetime lifetime) {
    if (seconds <= 0) {
      return Optional.empty();
    }
    if (lifetime instanceof Lifetime.UntilBrowserCloses) {
      return Optional.of(
          "is kept for " + seconds + " s, but declared to end with the browser session");
    }
    if (lifetime instanceof Lifetime.Lasting lasting) {
      Duration longest = lasting.period().longest();
      return seconds > longest.toSeconds()
          ? Optional.of(
              "is kept for " + seconds + " s, longer than the declared " + lasting.period().iso())
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isWider(String actual, String declared) {
    return !actual.equals(declared)
        && declared.startsWith(actual.endsWith("/") ? actual : actual + "/");
  }
}
