package dev.biscotti.processor.check;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.search.finding.NearestName;
import dev.biscotti.search.rule.MessageTemplate;
import dev.biscotti.search.rule.ReferenceRule;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** Checks the providers and categories that cookies name. */
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
        findings.add(ReferenceRule.BSC708.message(), cookie, "setBy", cookie.name());
      }
      return;
    }
    ProviderDeclaration provider = owner.providers().get(id);
    if (provider == null) {
      addUnknown(
          cookie,
          "provider",
          id,
          owner,
          owner.providers().keySet(),
          ReferenceRule.PROVIDER_MISTYPED,
          ReferenceRule.BSC701);
    } else if (setByProvider && !provider.setsCookies()) {
      findings.add(ReferenceRule.BSC709.message(), cookie, "setBy", cookie.name(), id);
    }
  }

  private void checkCategory(DeclaredCookie cookie, Owner owner) {
    String category = cookie.declaration().category();
    if (category.equals(Category.ESSENTIAL)) {
      findings.add(ReferenceRule.BSC706.message(), cookie, "category");
    } else if (!owner.categories().contains(category)) {
      addUnknown(
          cookie,
          "category",
          category,
          owner,
          owner.categories(),
          ReferenceRule.CATEGORY_MISTYPED,
          ReferenceRule.BSC702);
    }
  }

  private void addUnknown(
      DeclaredCookie cookie,
      String member,
      String id,
      Owner owner,
      Collection<String> known,
      MessageTemplate<ReferenceRule> mistyped,
      ReferenceRule rule) {
    Optional<String> nearest = NearestName.of(id, known, Function.identity());
    if (nearest.isPresent()) {
      findings.add(mistyped, cookie, member, id, owner.where(), nearest.get(), id);
    } else {
      findings.add(rule.message(), cookie, member, id, owner.where(), id);
    }
  }
}
