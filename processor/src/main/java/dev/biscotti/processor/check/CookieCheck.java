package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.report.Report;

/** A rule, or a few that belong together, about one cookie whoever its policy is. */
@FunctionalInterface
interface CookieCheck {
  void check(DeclaredCookie cookie, Report report);
}
