package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.report.Report;

/** A rule, or a few that belong together, about a policy as a whole. */
@FunctionalInterface
interface PolicyCheck {
  void check(DeclaredPolicy policy, Report report);
}
