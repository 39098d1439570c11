package dev.biscotti.benchmarks;

import dev.biscotti.annotations.AllowUndeclaredCookie;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.apache.tomcat.util.http.ServerCookies;

/** Tomcat's cookie processor, as it works inside Tomcat: octets in, recycled cookies out. */
@AllowUndeclaredCookie(reason = "another library sets the declared cookie, to be measured")
final class TomcatCookies {
  private static final Rfc6265CookieProcessor PROCESSOR = new Rfc6265CookieProcessor();

  private final MimeHeaders[] headers;
  private final ServerCookies cookies = new ServerCookies(30);

  TomcatCookies(String[] lines) {
    headers = new MimeHeaders[lines.length];
    for (int i = 0; i < lines.length; i++) {
      byte[] octets = lines[i].getBytes(StandardCharsets.ISO_8859_1);
      headers[i] = new MimeHeaders();
      headers[i].addValue("Cookie").setBytes(octets, 0, octets.length);
    }
  }

  static String line(String name, String value, int maxAge) {
    Cookie cookie = new Cookie(name, value);
    cookie.setDomain(BenchmarkCookies.DOMAIN);
    cookie.setPath("/");
    cookie.setSecure(true);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "None");
    cookie.setAttribute("Partitioned", "");
    if (maxAge >= 0) {
      cookie.setMaxAge(maxAge);
    }
    return PROCESSOR.generateHeader(cookie, null);
  }

  String find(int header, String name) {
    cookies.recycle();
    PROCESSOR.parseCookieHeader(headers[header], cookies);
    for (int i = 0; i < cookies.getCookieCount(); i++) {
      if (cookies.getCookie(i).getName().equals(name)) {
        MessageBytes value = cookies.getCookie(i).getValue();
        value.getByteChunk().setCharset(StandardCharsets.UTF_8);
        return value.toString();
      }
    }
    return "";
  }
}
