package dev.biscotti.runtime.servlet;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Logs each finding as a warning once. Remembers a limited number, because names may come from
 * visitors.
 */
final class LoggingFindings implements FindingListener {
  private static final Logger LOGGER = System.getLogger("dev.biscotti");
  private static final int MAX_REMEMBERED = 1000;

  private final Set<CookieFinding> seen = ConcurrentHashMap.newKeySet();

  @Override
  public void found(CookieFinding finding) {
    Level level = seen.size() < MAX_REMEMBERED && seen.add(finding) ? Level.WARNING : Level.DEBUG;
    if (LOGGER.isLoggable(level)) {
      LOGGER.log(level, finding.message());
    }
  }
}
