package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.declaration.ModuleDeclarations;
import dev.biscotti.processor.report.Report;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.search.rule.TextRule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the texts about a cookie that visitors read. */
final class PurposeCheck implements CookieCheck {
  private final Set<String> categoryTitles;

  private PurposeCheck(Set<String> categoryTitles) {
    this.categoryTitles = categoryTitles;
  }

  /** Creates the check with the titles of all categories of a module. */
  static PurposeCheck of(ModuleDeclarations module) {
    Stream<CategoryDeclaration> ofPolicies =
        module.policies().stream().flatMap(policy -> policy.declaration().categories().stream());
    Stream<CategoryDeclaration> ofCatalogs =
        module.catalogs().stream().flatMap(catalog -> catalog.categories().stream());
    return new PurposeCheck(
        Stream.concat(ofPolicies, ofCatalogs)
            .flatMap(category -> Stream.of(category.id(), category.title()))
            .map(Purposes::normalise)
            .filter(title -> !title.isEmpty())
            .collect(Collectors.toSet()));
  }

  @Override
  public void check(DeclaredCookie cookie, Report report) {
    String purpose = cookie.declaration().purpose();
    if (purpose.isBlank()) {
      report.add(TextRule.BSC501, cookie.anchor("purpose"));
      return;
    }
    Purposes.whySayingNothing(purpose, cookie.name(), categoryTitles)
        .ifPresent(
            reason -> report.add(TextRule.BSC502, cookie.anchor("purpose"), purpose, reason));
  }
}
