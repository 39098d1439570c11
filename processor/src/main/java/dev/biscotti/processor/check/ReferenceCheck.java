package dev.biscotti.processor.check;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.report.Rule;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.search.finding.NearestName;
import java.util.Collection;
import java.util.function.Function;

/** The providers and categories that cookies name. */
final class ReferenceCheck {
  private final CookieFindings findings;

  ReferenceCheck(CookieFindings findings) {
    this.findings = findings;
  }

  void check(Owner owner) {
    for (DeclaredCookie cookie : owner.cookies()) {
      checkProvider(cookie, owner);
      if (!cookie.declaration().isEssential()) {
        checkCategory(cookie, owner);
      }
    }
  }

  private void checkProvider(DeclaredCookie cookie, Owner owner) {
    CookieDeclaration declaration = cookie.declaration();
    String id = declaration.provider();
    boolean setByProvider = declaration.setBy() == SetBy.PROVIDER;
    if (id.isEmpty()) {
      if (setByProvider) {
        findings.add(Rule.BSC708, cookie, "setBy", cookie.name());
      }
      return;
    }
    ProviderDeclaration provider = owner.providers().get(id);
    if (provider == null) {
      findings.add(
          Rule.BSC701,
          cookie,
          "provider",
          id,
          owner.where(),
          declareOr(id, owner.providers().keySet()),
          id);
    } else if (setByProvider && !provider.setsCookies()) {
      findings.add(Rule.BSC709, cookie, "setBy", cookie.name(), id);
    }
  }

  private void checkCategory(DeclaredCookie cookie, Owner owner) {
    String category = cookie.declaration().category();
    if (category.equals(Category.ESSENTIAL)) {
      findings.add(Rule.BSC706, cookie, "category");
    } else if (!owner.categories().contains(category)) {
      findings.add(
          Rule.BSC702,
          cookie,
          "category",
          category,
          owner.where(),
          declareOr(category, owner.categories()),
          category);
    }
  }

  /** Advice that begins with the question whether the nearest name was meant, if there is one. */
  private static String declareOr(String name, Collection<String> known) {
    return NearestName.of(name, known, Function.identity())
        .map(nearest -> "Did you mean \"" + nearest + "\"? Otherwise declare")
        .orElse("Declare");
  }
}
