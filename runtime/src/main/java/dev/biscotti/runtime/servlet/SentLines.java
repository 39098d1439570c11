package dev.biscotti.runtime.servlet;

import jakarta.servlet.ServletRequest;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The Set-Cookie lines that guards have added to the response of a request before the filter came
 * to it. They are checked already; the filter lets them pass.
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
