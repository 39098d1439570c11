package dev.biscotti.processor.declaration;

import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sorts the cookies of a policy in page order. */
final class PageOrder {
  private PageOrder() {}

  /** By category, unknown ones last; then by name; never a tie. */
  static Comparator<CookieDeclaration> of(List<CategoryDeclaration> categories) {
    Map<String, Integer> places = new HashMap<>();
    for (CategoryDeclaration category : categories) {
      places.putIfAbsent(category.id(), places.size());
    }
    return Comparator.comparingInt(
            (CookieDeclaration cookie) -> places.getOrDefault(cookie.category(), Integer.MAX_VALUE))
        .thenComparing(cookie -> cookie.name().text())
        .thenComparing(CookieDeclaration::setBy)
        .thenComparing(CookieDeclaration::storage)
        .thenComparing(cookie -> cookie.attributes().domain())
        .thenComparing(cookie -> cookie.attributes().path())
        .thenComparing(cookie -> cookie.source().type())
        .thenComparing(cookie -> cookie.source().member());
  }
}
