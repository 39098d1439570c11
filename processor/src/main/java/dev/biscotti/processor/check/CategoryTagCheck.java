package dev.biscotti.processor.check;

import dev.biscotti.annotations.Category;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.report.Anchor;
import dev.biscotti.processor.report.Report;
import dev.biscotti.runtime.consent.ConsentRecord;
import dev.biscotti.runtime.consent.ConsentTerms;
import dev.biscotti.search.rule.IdentityRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks whether the consent record can hold and distinguish the categories of a policy. */
final class CategoryTagCheck implements PolicyCheck {

  @Override
  public void check(DeclaredPolicy policy, Report report) {
    List<String> asked =
        policy.categoryIds().stream().filter(id -> !id.equals(Category.ESSENTIAL)).toList();
    if (asked.size() > ConsentTerms.MAX_CATEGORIES) {
      report.add(
          IdentityRule.BSC405,
          policy.members().anchor("categories"),
          Anchor.describe(policy.type()),
          asked.size(),
          ConsentTerms.MAX_CATEGORIES);
    }
    Map<Integer, String> byTag = new HashMap<>();
    for (String id : asked) {
      String first = byTag.putIfAbsent(ConsentRecord.tag(id), id);
      if (first != null) {
        report.add(IdentityRule.BSC404, anchor(policy, id), first, id);
      }
    }
  }

  /** The category if the policy itself declares it, else the member with all categories. */
  private static Anchor anchor(DeclaredPolicy policy, String id) {
    return policy.members().nested("categories").stream()
        .filter(category -> category.string("id").equals(id))
        .findFirst()
        .map(category -> category.anchor("id"))
        .orElseGet(() -> policy.members().anchor("categories"));
  }
}
