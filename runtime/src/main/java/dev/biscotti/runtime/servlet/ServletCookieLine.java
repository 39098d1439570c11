package dev.biscotti.runtime.servlet;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A servlet cookie as its Set-Cookie line (RFC 6265bis, section 4.1.1), as a container would write
 * it: Max-Age if it is not negative, and after the attributes that Servlet 6 names those that it
 * does not. What a container fills in from settings of its own, such as a SameSite for all cookies,
 * is missing: the declaration says what it is.
 */
final class ServletCookieLine {
  private ServletCookieLine() {}

  /**
   * The line of a cookie.
   *
   * @param cookie the cookie
   * @param quotes whether a value with a space, a comma, quotes or a backslash is put into quotes
   * @return the line, in octets: what is not ASCII is UTF-8
   * @throws IllegalArgumentException if name, value or an attribute holds what would end it, as all
   *     containers throw then
   */
  static String of(Cookie cookie, boolean quotes) {
    String name = cookie.getName();
    if (name.isEmpty() || !name.chars().allMatch(ServletCookieLine::isTokenCharacter)) {
      throw invalid("name", cookie);
    }
    StringBuilder line = new StringBuilder(name).append('=').append(value(cookie, quotes));
    if (cookie.getMaxAge() >= 0) {
      line.append("; Max-Age=").append(cookie.getMaxAge());
    }
    append(line, "Path", cookie.getPath(), cookie);
    append(line, "Domain", cookie.getDomain(), cookie);
    append(line, "SameSite", cookie.getAttribute("SameSite"), cookie);
    line.append(cookie.getSecure() ? "; Secure" : "")
        .append(cookie.isHttpOnly() ? "; HttpOnly" : "");
    for (Map.Entry<String, String> attribute : cookie.getAttributes().entrySet()) {
      appendOther(line, attribute.getKey(), attribute.getValue(), cookie);
    }
    return octets(line.toString());
  }

  private static void appendOther(StringBuilder line, String key, String value, Cookie cookie) {
    switch (key.toLowerCase(Locale.ROOT)) {
      case "max-age", "path", "domain", "samesite", "secure", "httponly", "comment", "version" -> {
        // Written already, or of RFC 2109.
      }
      case "partitioned" -> {
        if (!"false".equalsIgnoreCase(value)) {
          line.append("; Partitioned");
        }
      }
      default -> {
        if (!key.chars().allMatch(ServletCookieLine::isTokenCharacter)) {
          throw invalid("attribute name", cookie);
        }
        if (value.isEmpty()) {
          line.append("; ").append(key);
        } else {
          append(line, key, value, cookie);
        }
      }
    }
  }

  private static void append(
      StringBuilder line,
      String attribute,
      @org.jspecify.annotations.Nullable String value,
      Cookie cookie) {
    if (value == null || value.isEmpty()) {
      return;
    }
    if (!value.chars().allMatch(c -> c >= ' ' && c != 0x7f && c != ';')) {
      throw invalid(attribute, cookie);
    }
    line.append("; ").append(attribute).append('=').append(value);
  }

  private static String value(Cookie cookie, boolean quotes) {
    String value = Objects.requireNonNullElse(cookie.getValue(), "");
    boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    String inner = isQuoted ? value.substring(1, value.length() - 1) : value;
    if (inner.chars().allMatch(ServletCookieLine::isCookieOctet)) {
      return value;
    }
    if (!quotes || !inner.chars().allMatch(c -> c >= ' ' && c != 0x7f && c != ';')) {
      throw invalid("value", cookie);
    }
    return '"' + inner.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** RFC 6265, section 4.1.1, and what is not ASCII, as Tomcat takes it. */
  private static boolean isCookieOctet(int c) {
    return c > ' ' && c != '"' && c != ',' && c != ';' && c != '\\' && c != 0x7f;
  }

  /** RFC 9110, section 5.6.2. */
  private static boolean isTokenCharacter(int c) {
    return c > ' ' && c < 0x7f && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0;
  }

  /** A header line holds a character for each octet. */
  private static String octets(String line) {
    return line.chars().allMatch(c -> c < 0x80)
        ? line
        : new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** Never the value, which may be a secret. */
  private static IllegalArgumentException invalid(String part, Cookie cookie) {
    String name =
        cookie
            .getName()
            .codePoints()
            .limit(100)
            .filter(c -> !Character.isISOControl(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return new IllegalArgumentException(
        "cookie "
            + name
            + ": its "
            + part
            + " has a character that is not allowed in a Set-Cookie line (RFC 6265, section"
            + " 4.1.1); encode it, for example with URLEncoder");
  }
}
