package dev.biscotti.runtime.servlet;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a servlet cookie as a Set-Cookie line (RFC 6265bis, section 4.1.1), as a container would:
 * Max-Age unless it is negative, then the attributes that Servlet 6 names, then all others.
 * Defaults from a container's settings, such as a SameSite for all cookies, are missing, because
 * the declaration decides.
 */
final class ServletCookieLine {
  private ServletCookieLine() {}

  /**
   * Writes the line of a cookie.
   *
   * @param cookie the cookie
   * @param quotes whether to quote a value with a space, a comma, quotes or a backslash
   * @return the line, one character per octet; characters outside ASCII are encoded in UTF-8
   * @throws IllegalArgumentException if the name, the value or an attribute contains a character
   *     that would end it; all containers throw in this case
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
        // Already written, or obsolete since RFC 6265.
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

  /** RFC 6265, section 4.1.1, plus characters outside ASCII, which Tomcat accepts. */
  private static boolean isCookieOctet(int c) {
    return c > ' ' && c != '"' && c != ',' && c != ';' && c != '\\' && c != 0x7f;
  }

  /** RFC 9110, section 5.6.2. */
  private static boolean isTokenCharacter(int c) {
    return c > ' ' && c < 0x7f && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0;
  }

  /** A header line has one character per octet. */
  private static String octets(String line) {
    return line.chars().allMatch(c -> c < 0x80)
        ? line
        : new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** Does not show the value, which may be a secret. */
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
