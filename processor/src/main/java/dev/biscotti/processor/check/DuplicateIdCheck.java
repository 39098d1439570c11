package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.MirrorMembers;
import dev.biscotti.processor.report.Report;
import dev.biscotti.search.rule.IdentityRule;
import java.util.HashSet;
import java.util.Set;

/** Checks for duplicate ids within one policy or catalog. */
final class DuplicateIdCheck implements PartsCheck {

  @Override
  public void check(MirrorMembers owner, String where, Report report) {
    check(owner, where, "providers", "provider", report);
    check(owner, where, "categories", "category", report);
  }

  private static void check(
      MirrorMembers owner, String where, String member, String kind, Report report) {
    Set<String> seen = new HashSet<>();
    for (MirrorMembers part : owner.nested(member)) {
      String id = part.string("id");
      if (!seen.add(id)) {
        report.add(IdentityRule.BSC403, part.anchor("id"), kind, id, where);
      }
    }
  }
}
