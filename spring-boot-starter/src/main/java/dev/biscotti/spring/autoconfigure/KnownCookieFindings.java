package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.guard.SetCookieProblem;
import dev.biscotti.runtime.servlet.CookieFinding;
import dev.biscotti.runtime.servlet.FindingListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Logs once how to declare a cookie of Spring's that was dropped. */
final class KnownCookieFindings implements FindingListener {
  private static final Log LOG = LogFactory.getLog("dev.biscotti");

  private final Set<String> told = ConcurrentHashMap.newKeySet();

  @Override
  public void found(CookieFinding finding) {
    if (finding.problem() == SetCookieProblem.UNDECLARED) {
      FrameworkCookie.wellKnown().stream()
          .filter(known -> known.name().equals(finding.name()))
          .filter(known -> told.add(finding.policy() + " " + known.name()))
          .forEach(known -> LOG.warn(known.message(finding.policy())));
    }
  }
}
