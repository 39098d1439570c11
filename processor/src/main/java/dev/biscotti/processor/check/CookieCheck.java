package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.report.Report;

/** One or more related rules about a single cookie, independent of its policy. */
@FunctionalInterface
interface CookieCheck {
  void check(DeclaredCookie cookie, Report report);
}
