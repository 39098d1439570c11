package dev.biscotti.runtime.servlet;

import jakarta.servlet.ServletRequest;
import java.util.HashSet;
import java.util.Set;

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

  boolean contains(String line) {
    return lines.contains(line);
  }
}
