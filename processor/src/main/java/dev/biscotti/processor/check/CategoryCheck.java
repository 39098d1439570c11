package dev.biscotti.processor.check;

import dev.biscotti.annotations.Category;
import dev.biscotti.processor.declaration.MirrorMembers;
import dev.biscotti.processor.report.Report;
import dev.biscotti.search.rule.TextRule;
import java.util.Set;

/** Checks the categories that a policy or a catalog declares. */
final class CategoryCheck implements PartsCheck {
  /** The ids of categories with built-in texts. */
  static final Set<String> BUILT_IN =
      Set.of(Category.ESSENTIAL, Category.FUNCTIONAL, Category.ANALYTICS, Category.MARKETING);

  @Override
  public void check(MirrorMembers owner, String where, Report report) {
    for (MirrorMembers category : owner.nested("categories")) {
      Identifier.check(category, "category", report);
      if (!BUILT_IN.contains(category.string("id"))) {
        RequiredText.check(category, "title", TextRule.NO_CATEGORY_TITLE, report);
        RequiredText.check(category, "description", TextRule.NO_CATEGORY_DESCRIPTION, report);
      }
    }
  }
}
