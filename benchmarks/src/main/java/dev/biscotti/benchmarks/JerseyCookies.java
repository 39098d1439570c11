package dev.biscotti.benchmarks;

import dev.biscotti.annotations.AllowUndeclaredCookie;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import org.glassfish.jersey.message.internal.HttpHeaderReader;
import org.glassfish.jersey.message.internal.NewCookieProvider;

/** Jersey's NewCookie and its parser. */
@AllowUndeclaredCookie(reason = "another library sets the declared cookie, to be measured")
final class JerseyCookies {
  private static final NewCookieProvider PROVIDER = new NewCookieProvider();

  private JerseyCookies() {}

  static String line(String name, String value, int maxAge) {
    return PROVIDER.toString(
        new NewCookie.Builder(name)
            .value(value)
            .domain(BenchmarkCookies.DOMAIN)
            .path("/")
            .secure(true)
            .httpOnly(true)
            .sameSite(NewCookie.SameSite.NONE)
            .maxAge(maxAge)
            .build());
  }

  static String find(String header, String name) {
    Cookie cookie = HttpHeaderReader.readCookies(header).get(name);
    return cookie == null ? "" : cookie.getValue();
  }
}
