package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.declaration.ModuleDeclarations;
import dev.biscotti.processor.report.Anchor;
import dev.biscotti.processor.report.Report;
import dev.biscotti.search.rule.ReferenceRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks for declarations that no policy includes, or that appeared after its code was generated.
 */
final class OwnershipCheck {
  private final Report report;

  OwnershipCheck(Report report) {
    this.report = report;
  }

  void check(ModuleDeclarations module, Set<String> writtenFrom) {
    for (DeclaredCookie orphan : module.orphans()) {
      reportOrphan(orphan, module.policies());
    }
    for (DeclaredCookie cookie : module.cookies()) {
      if (!writtenFrom.contains(cookie.type().getQualifiedName().toString())) {
        report.add(ReferenceRule.BSC705, cookie.nameAnchor(), cookie.where());
      }
    }
  }

  private void reportOrphan(DeclaredCookie orphan, List<DeclaredPolicy> policies) {
    if (policies.isEmpty()) {
      report.add(ReferenceRule.BSC704, orphan.nameAnchor(), orphan.where());
      return;
    }
    String all =
        policies.stream()
            .map(policy -> Anchor.describe(policy.type()))
            .collect(Collectors.joining(", "));
    report.add(ReferenceRule.SEVERAL_POLICIES, orphan.nameAnchor(), orphan.where(), all);
  }
}
