package dev.biscotti.benchmarks;

import dev.biscotti.annotations.AllowUndeclaredCookie;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.CookieHeaderNames;
import io.netty.handler.codec.http.cookie.DefaultCookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.netty.handler.codec.http.cookie.ServerCookieEncoder;

/** Netty's server codec, strict. */
@AllowUndeclaredCookie(reason = "another library sets the declared cookie, to be measured")
final class NettyCookies {
  private NettyCookies() {}

  static DefaultCookie cookie(String name, String value, int maxAge) {
    DefaultCookie cookie = new DefaultCookie(name, value);
    cookie.setDomain(BenchmarkCookies.DOMAIN);
    cookie.setPath("/");
    cookie.setSecure(true);
    cookie.setHttpOnly(true);
    cookie.setSameSite(CookieHeaderNames.SameSite.None);
    cookie.setPartitioned(true);
    if (maxAge >= 0) {
      cookie.setMaxAge(maxAge);
    }
    return cookie;
  }

  static String line(String name, String value, int maxAge) {
    return ServerCookieEncoder.STRICT.encode(cookie(name, value, maxAge));
  }

  static String line(Cookie prebuilt, String value) {
    prebuilt.setValue(value);
    return ServerCookieEncoder.STRICT.encode(prebuilt);
  }

  static String find(String header, String name) {
    for (Cookie cookie : ServerCookieDecoder.STRICT.decodeAll(header)) {
      if (cookie.name().equals(name)) {
        return cookie.value();
      }
    }
    return "";
  }
}
