package dev.biscotti.benchmarks;

import dev.biscotti.annotations.AllowUndeclaredCookie;
import org.eclipse.jetty.http.ComplianceViolation;
import org.eclipse.jetty.http.CookieCompliance;
import org.eclipse.jetty.http.CookieParser;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.HttpCookieUtils;
import org.jspecify.annotations.Nullable;

/** Jetty's cookie classes, in their default mode. */
@AllowUndeclaredCookie(reason = "another library sets the declared cookie, to be measured")
final class JettyCookies {
  private JettyCookies() {}

  static String line(String name, String value, int maxAge) {
    HttpCookie.Builder cookie =
        HttpCookie.build(name, value)
            .domain(BenchmarkCookies.DOMAIN)
            .path("/")
            .secure(true)
            .httpOnly(true)
            .sameSite(HttpCookie.SameSite.NONE)
            .partitioned(true);
    if (maxAge >= 0) {
      cookie.maxAge(maxAge);
    }
    return HttpCookieUtils.getSetCookie(cookie.build(), CookieCompliance.RFC6265);
  }

  static String find(String header, String name) {
    Finder finder = new Finder(name);
    CookieParser.newParser(finder, CookieCompliance.RFC6265, ComplianceViolation.Listener.NOOP)
        .parseField(header);
    return finder.found;
  }

  private static final class Finder implements CookieParser.Handler {
    private final String wanted;
    private String found = "";

    Finder(String wanted) {
      this.wanted = wanted;
    }

    @Override
    public void addCookie(
        String name,
        String value,
        int version,
        @Nullable String domain,
        @Nullable String path,
        @Nullable String comment) {
      if (found.isEmpty() && name.equals(wanted)) {
        found = value;
      }
    }
  }
}
