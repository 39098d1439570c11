package dev.biscotti.benchmarks;

import dev.biscotti.annotations.AllowUndeclaredCookie;
import org.springframework.http.ResponseCookie;

/** Spring's ResponseCookie. The server, not Spring, does the parsing. */
@AllowUndeclaredCookie(reason = "another library sets the declared cookie, to be measured")
final class SpringCookies {
  private SpringCookies() {}

  static String line(String name, String value, int maxAge) {
    return ResponseCookie.from(name, value)
        .domain(BenchmarkCookies.DOMAIN)
        .path("/")
        .secure(true)
        .httpOnly(true)
        .sameSite("None")
        .partitioned(true)
        .maxAge(maxAge)
        .build()
        .toString();
  }
}
