package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredCatalog;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.report.Anchor;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What resolves a cookie's references: a policy, or a catalog that no policy of the module
 * includes.
 *
 * @param where a description of the class
 * @param providers its providers by id
 * @param categories the ids of its categories, including the built-in ones
 * @param cookies the cookies that belong to it
 */
record Owner(
    String where,
    Map<String, ProviderDeclaration> providers,
    Set<String> categories,
    List<DeclaredCookie> cookies) {

  static Owner of(DeclaredPolicy policy) {
    return new Owner(
        Anchor.describe(policy.type()),
        byId(policy.declaration().providers()),
        new LinkedHashSet<>(policy.categoryIds()),
        policy.cookies());
  }

  static Owner of(DeclaredCatalog catalog, List<DeclaredCookie> cookies) {
    Set<String> categories = new LinkedHashSet<>(CategoryCheck.BUILT_IN);
    catalog.categories().stream().map(CategoryDeclaration::id).forEach(categories::add);
    return new Owner(
        Anchor.describe(catalog.type()), byId(catalog.providers()), categories, cookies);
  }

  private static Map<String, ProviderDeclaration> byId(List<ProviderDeclaration> providers) {
    Map<String, ProviderDeclaration> byId = new LinkedHashMap<>();
    providers.forEach(provider -> byId.putIfAbsent(provider.id(), provider));
    return byId;
  }
}
