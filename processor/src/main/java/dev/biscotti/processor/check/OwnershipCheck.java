package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.declaration.ModuleDeclarations;
import dev.biscotti.processor.report.Anchor;
import dev.biscotti.processor.report.Report;
import dev.biscotti.processor.report.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Declarations that no policy takes up, or that came when its code was written already. */
final class OwnershipCheck {
  private final Report report;

  OwnershipCheck(Report report) {
    this.report = report;
  }

  void check(ModuleDeclarations module, Set<String> writtenFrom) {
    for (DeclaredCookie orphan : module.orphans()) {
      report.add(Rule.BSC704, orphan.nameAnchor(), orphan.where(), whyOrphan(module.policies()));
    }
    for (DeclaredCookie cookie : module.cookies()) {
      if (!writtenFrom.contains(cookie.type().getQualifiedName().toString())) {
        report.add(
            Rule.BSC705,
            cookie.nameAnchor(),
            cookie.where(),
            "the classes of this module's cookies");
      }
    }
  }

  private static String whyOrphan(List<DeclaredPolicy> policies) {
    if (policies.isEmpty()) {
      return "this module has none";
    }
    return policies.stream()
            .map(policy -> Anchor.describe(policy.type()))
            .collect(Collectors.joining(", ", "this module has several (", ")"))
        + " and nothing says which one";
  }
}
