package dev.biscotti.runtime.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a shared cache may keep a response and hand it to other visitors, cookies included: RFC
 * 9111, sections 3 and 7.3, and the header fields that address one kind of cache only (RFC 9213,
 * the Edge Architecture's Surrogate-Control, nginx and Akamai).
 *
 * <p>A response that says nothing counts as private, although RFC 9111, section 4.2.2, lets a cache
 * guess how long to keep it: in that case, caches in front of a site do not keep responses with
 * Set-Cookie.
 */
final class SharedCaching {
  private static final String CACHE_CONTROL = "Cache-Control";
  private static final String TARGETED = "-cache-control";
  private static final String SURROGATE = "surrogate-control";
  private static final String EDGE = "edge-control";
  private static final String NGINX = "x-accel-expires";
  private static final String EXPIRES = "Expires";

  /** A directive for Set-Cookie alone: RFC 9111, sections 5.2.2.4 and 5.2.2.7. */
  private static final String NOT_THE_COOKIES = "private=\"Set-Cookie\"";

  private SharedCaching() {}

  /** Whether a header field affects shared caching. */
  static boolean isDecidedBy(@Nullable String header) {
    if (header == null) {
      return false; // some containers ignore a header without a name
    }
    String name = header.toLowerCase(Locale.ROOT);
    return name.equals("cache-control") || name.equals("expires") || isForOneCache(name);
  }

  private static boolean isForOneCache(String name) {
    return name.endsWith(TARGETED) || Set.of(SURROGATE, EDGE, NGINX).contains(name);
  }

  static boolean isAllowed(HttpServletResponse response) {
    return isShared(directives(response.getHeaders(CACHE_CONTROL)), expiresLater(response))
        || names(response).anyMatch(name -> isAllowedBy(response, name));
  }

  private static Stream<String> names(HttpServletResponse response) {
    return response.getHeaderNames().stream()
        .filter(name -> isForOneCache(name.toLowerCase(Locale.ROOT)));
  }

  private static boolean isAllowedBy(HttpServletResponse response, String name) {
    Collection<String> values = response.getHeaders(name);
    return name.equalsIgnoreCase(NGINX)
        ? values.stream().anyMatch(value -> !value.strip().equals("0"))
        : isShared(directives(values), false);
  }

  private static boolean isShared(List<String> directives, boolean expiresLater) {
    if (directives.stream().anyMatch(SharedCaching::keepsCookiesOut)) {
      return false;
    }
    if (directives.contains("public") || lasts(directives, "s-maxage")) {
      return true;
    }
    boolean mustAskAgain = directives.contains("no-cache");
    boolean hasAge = directives.stream().anyMatch(directive -> directive.startsWith("max-age"));
    return !mustAskAgain
        && (lasts(directives, "max-age")
            || lasts(directives, "cache-maxage")
            || (!hasAge && expiresLater));
  }

  /** The response is not stored, not stored by shared caches, or stored without cookies. */
  private static boolean keepsCookiesOut(String directive) {
    return directive.equals("no-store")
        || directive.equals("private")
        || ((directive.startsWith("private=") || directive.startsWith("no-cache="))
            && directive.contains("set-cookie"));
  }

  private static boolean lasts(List<String> directives, String name) {
    return directives.stream()
        .filter(directive -> directive.startsWith(name + "="))
        .map(directive -> directive.substring(name.length() + 1).replace("\"", "").strip())
        .anyMatch(value -> !value.isEmpty() && !value.matches("0+[smhd]?|-.*"));
  }

  private static boolean expiresLater(HttpServletResponse response) {
    return response.getHeaders(EXPIRES).stream().anyMatch(SharedCaching::isLater);
  }

  /** An invalid date counts as past: RFC 9111, section 5.3. */
  private static boolean isLater(String date) {
    try {
      return ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
          .toInstant()
          .isAfter(Instant.now());
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** The directives in lower case; a comma in quotes is part of a value. */
  private static List<String> directives(Collection<String> lines) {
    List<String> directives = new ArrayList<>();
    for (String line : lines) {
      int start = 0;
      boolean quoted = false;
      for (int i = 0; i <= line.length(); i++) {
        boolean ends = i == line.length() || (line.charAt(i) == ',' && !quoted);
        if (ends) {
          directives.add(line.substring(start, i).strip().toLowerCase(Locale.ROOT));
          start = i + 1;
        } else if (line.charAt(i) == '"') {
          quoted = !quoted;
        }
      }
    }
    return directives;
  }

  /**
   * Tells caches to keep the response without its cookies, or not at all if they have no directive
   * for that.
   */
  static void keepCookiesOut(HttpServletResponse response) {
    for (String name : names(response).toList()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.equals(NGINX)) {
        response.setHeader(name, "0");
      } else if (lower.equals(SURROGATE) || lower.equals(EDGE)) {
        response.setHeader(name, "no-store");
      } else {
        response.setHeader(name, withoutCookies(response, name));
      }
    }
    response.setHeader(CACHE_CONTROL, withoutCookies(response, CACHE_CONTROL));
  }

  private static String withoutCookies(HttpServletResponse response, String name) {
    return String.join(
        ", ",
        Stream.concat(response.getHeaders(name).stream(), Stream.of(NOT_THE_COOKIES)).toList());
  }
}
