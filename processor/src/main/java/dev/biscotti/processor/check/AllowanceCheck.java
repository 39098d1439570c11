package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredAllowance;
import dev.biscotti.processor.declaration.ModuleDeclarations;
import dev.biscotti.processor.report.Report;
import dev.biscotti.search.rule.TextRule;

/** Checks the undeclared cookies that code allows. */
final class AllowanceCheck {

  void check(ModuleDeclarations module, Report report) {
    for (DeclaredAllowance allowance : module.allowances()) {
      if (allowance.allowance().reason().isBlank()) {
        report.add(TextRule.NO_ALLOWANCE_REASON, allowance.members().anchor("reason"));
      }
    }
  }
}
