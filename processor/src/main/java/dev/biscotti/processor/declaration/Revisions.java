package dev.biscotti.processor.declaration;

import dev.biscotti.annotations.Category;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.lock.MaterialDigest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Computes the revision of each category, for which consent must have been given. */
final class Revisions {
  private Revisions() {}

  /**
   * The categories, each with a digest of its material facts, except essential ones, which need no
   * consent.
   */
  static List<CategoryDeclaration> of(
      List<CategoryDeclaration> categories,
      List<CookieDeclaration> cookies,
      List<ProviderDeclaration> providers) {
    Map<String, List<CookieDeclaration>> byCategory =
        cookies.stream().collect(Collectors.groupingBy(CookieDeclaration::category));
    return categories.stream()
        .map(
            category ->
                category.id().equals(Category.ESSENTIAL)
                    ? category
                    : category.withRevision(
                        MaterialDigest.revisionOf(
                            byCategory.getOrDefault(category.id(), List.of()),
                            providers,
                            category)))
        .toList();
  }
}
