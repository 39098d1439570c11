package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.declaration.ModuleDeclarations;
import dev.biscotti.processor.report.Anchor;
import dev.biscotti.processor.report.Report;
import dev.biscotti.processor.report.Rule;
import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import java.util.Optional;

/** The exceptions that code makes for itself. They hold for the module, so each policy has them. */
final class AllowanceCheck {

  void check(ModuleDeclarations module, Report report) {
    module.policies().stream().findFirst().ifPresent(policy -> check(policy, report));
  }

  private static void check(DeclaredPolicy policy, Report report) {
    for (UndeclaredAllowance allowance : policy.declaration().allowances()) {
      if (allowance.reason().isBlank()) {
        Anchor anchor =
            new Anchor(policy.type(), Optional.empty(), Optional.empty(), allowance.location());
        report.add(
            Rule.BSC501,
            anchor,
            "reason of @AllowUndeclaredCookie",
            "Say why the cookie is not declared: the inventory lists it.");
      }
    }
  }
}
