package dev.biscotti.processor.declaration;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Merges equal declarations of a cookie in several catalogs, such as two libraries that build on a
 * third. Declarations that differ in any way stay separate, and the identity check reports them.
 */
final class CatalogMerge {
  private CatalogMerge() {}

  static List<DeclaredCookie> of(
      Collection<DeclaredCookie> cookies, List<DeclaredCatalog> catalogs) {
    List<DeclaredCookie> sorted = new ArrayList<>(cookies);
    sorted.sort(
        Comparator.comparing((DeclaredCookie cookie) -> cookie.declaration().source().type())
            .thenComparing(cookie -> cookie.declaration().source().member()));
    Map<CookieDeclaration, String> first = new HashMap<>();
    List<DeclaredCookie> kept = new ArrayList<>();
    for (DeclaredCookie cookie : sorted) {
      Optional<String> catalog = catalog(cookie, catalogs);
      String before =
          catalog
              .map(name -> first.computeIfAbsent(cookie.declaration().withoutPlace(), any -> name))
              .orElse("");
      if (catalog.isEmpty() || before.equals(catalog.get())) {
        kept.add(cookie);
      }
    }
    return kept;
  }

  private static Optional<String> catalog(DeclaredCookie cookie, List<DeclaredCatalog> catalogs) {
    String type = cookie.type().getQualifiedName().toString();
    return catalogs.stream()
        .map(catalog -> catalog.type().getQualifiedName().toString())
        .filter(name -> type.equals(name) || type.startsWith(name + "."))
        .findFirst();
  }
}
