package dev.biscotti.runtime.servlet;

import jakarta.servlet.ServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The Set-Cookie lines that guards have added to the response of a request, by whatever way. They
 * are checked already; the filter lets them pass.
 */
final class SentLines {
  private static final String ATTRIBUTE = "dev.biscotti.guard lines";

  private final Set<String> lines = new HashSet<>();

  private SentLines() {}

  static SentLines of(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof SentLines sent) {
      return sent;
    }
    SentLines sent = new SentLines();
    request.setAttribute(ATTRIBUTE, sent);
    return sent;
  }

  void add(String line) {
    lines.add(line);
  }

  /**
   * Whether a line is one of them. Some responses, such as Spring's MockHttpServletResponse, read a
   * line and write it anew: with its attributes in another order, and an Expires that says the same
   * as Max-Age, which wins (RFC 6265bis, section 5.7).
   */
  boolean contains(String line) {
    if (lines.contains(line)) {
      return true;
    }
    List<String> parts = parts(line);
    return lines.stream().map(SentLines::parts).anyMatch(parts::equals);
  }

  private static List<String> parts(String line) {
    List<String> parts = Arrays.stream(line.split(";", -1)).map(String::strip).toList();
    boolean hasMaxAge = parts.stream().anyMatch(part -> is("max-age=", part));
    Stream<String> attributes =
        parts.stream().skip(1).filter(part -> !(hasMaxAge && is("expires=", part))).sorted();
    return Stream.concat(parts.stream().limit(1), attributes).toList();
  }

  private static boolean is(String start, String part) {
    return part.toLowerCase(Locale.ROOT).startsWith(start);
  }
}
