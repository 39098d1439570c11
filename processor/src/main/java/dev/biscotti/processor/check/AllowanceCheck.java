package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredAllowance;
import dev.biscotti.processor.declaration.ModuleDeclarations;
import dev.biscotti.processor.report.Report;
import dev.biscotti.processor.report.Rule;

/** The exceptions that code makes for itself. */
final class AllowanceCheck {

  void check(ModuleDeclarations module, Report report) {
    for (DeclaredAllowance allowance : module.allowances()) {
      if (allowance.allowance().reason().isBlank()) {
        report.add(
            Rule.BSC501,
            allowance.members().anchor("reason"),
            "reason of @AllowUndeclaredCookie",
            "Say why the cookie is not declared: the inventory lists it.");
      }
    }
  }
}
