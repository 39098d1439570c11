package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.report.Report;

/** One or more related rules about a policy as a whole. */
@FunctionalInterface
interface PolicyCheck {
  void check(DeclaredPolicy policy, Report report);
}
