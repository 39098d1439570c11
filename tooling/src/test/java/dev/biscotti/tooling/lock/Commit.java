package dev.biscotti.tooling.lock;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.lock.FoundLock;
import java.util.Optional;
import java.util.TreeMap;

/** One commit of a policy under git: what it declares, and its lock. */
record Commit(
    String id, String site, TreeMap<String, Facts> cookies, String lock, Optional<Commit> parent) {
  PolicyDeclaration policy() {
    CookieDeclarationBuilder[] all =
        cookies.entrySet().stream()
            .map(
                one ->
                    CookieDeclaration.consent(
                            one.getKey(), one.getValue().category(), one.getValue().purpose())
                        .maxAge("P" + one.getValue().months() + "M"))
            .toArray(CookieDeclarationBuilder[]::new);
    PolicyDeclaration shop = Shop.policy(all).noticeDays(0).site(site).build();
    return PolicyDeclaration.of(id, shop.effective())
        .site(site)
        .consentRecord(shop.consentRecord())
        .categories(shop.categories())
        .cookies(shop.cookies())
        .build();
  }

  FoundLock found() {
    return LockMerge.parsed(id, lock);
  }

  DeployedPolicy release() {
    return Shop.deployed(policy(), found());
  }

  Commit with(TreeMap<String, Facts> newCookies) {
    return new Commit(id, site, newCookies, lock, Optional.of(this));
  }

  Commit with(String newLock) {
    return new Commit(id, site, cookies, newLock, Optional.of(this));
  }

  /** The declared facts of a cookie: all material facts in this test. */
  record Facts(String category, String purpose, int months) {}
}
