package dev.biscotti.runtime.servlet;

import jakarta.servlet.ServletRequest;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The Set-Cookie lines that guards added to a response before the filter saw the request. The
 * guards have checked them, so the filter accepts them.
 *
 * @param lines the lines
 */
record SentLines(Set<String> lines) {
  private static final String ATTRIBUTE = "dev.biscotti.guard.lines";

  static SentLines of(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof SentLines sent) {
      return sent;
    }
    SentLines sent = new SentLines(new LinkedHashSet<>());
    request.setAttribute(ATTRIBUTE, sent);
    return sent;
  }
}
