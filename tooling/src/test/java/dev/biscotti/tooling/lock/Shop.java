package dev.biscotti.tooling.lock;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclarationBuilder;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.runtime.lock.MaterialDigest;
import dev.biscotti.runtime.lock.PolicyLock;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A shop whose declarations change. */
final class Shop {
  static final LocalDate OPENING = LocalDate.of(2026, 6, 1);

  private Shop() {}

  static CookieDeclarationBuilder session() {
    return CookieDeclaration.essential("session", Exemption.AUTHENTICATION, "Keeps you signed in.")
        .lifetime(lasting("P30D"));
  }

  static CookieDeclaration record() {
    return CookieDeclaration.essential(
            "shop-consent", Exemption.CONSENT_RECORD, "Records your choices.")
        .lifetime(lasting("P6M"))
        .build();
  }

  static CookieDeclarationBuilder visitor() {
    return visitor("Counts visitors.");
  }

  static CookieDeclarationBuilder visitor(String purpose) {
    return CookieDeclaration.consent("_visitor", Category.ANALYTICS, purpose)
        .provider("plausible")
        .lifetime(lasting("P13M"));
  }

  static CookieDeclarationBuilder heatmap() {
    return CookieDeclaration.consent("_heatmap", Category.ANALYTICS, "Maps clicks.")
        .lifetime(lasting("P1M"));
  }

  static CookieDeclarationBuilder campaign() {
    return CookieDeclaration.consent("campaign", Category.MARKETING, "Counts what ads bring.")
        .lifetime(lasting("P30D"));
  }

  static ProviderDeclaration plausible(String name, String dataLocation, String... recipients) {
    return ProviderDeclaration.of("plausible", name)
        .dataLocation(dataLocation)
        .recipients(List.of(recipients))
        .build();
  }

  static Lifetime lasting(String period) {
    return new Lifetime.Lasting(LifetimePeriod.of(period), false, "");
  }

  static PolicyDeclarationBuilder policy(CookieDeclarationBuilder... cookies) {
    List<CookieDeclaration> all = new ArrayList<>(List.of(record()));
    for (CookieDeclarationBuilder cookie : cookies) {
      all.add(cookie.build());
    }
    return PolicyDeclaration.of("shop", OPENING)
        .noticeDays(14)
        .consentRecord("shop-consent")
        .providers(List.of(plausible("Plausible", "EU")))
        .categories(
            List.of(
                CategoryDeclaration.builtIn(Category.ESSENTIAL),
                CategoryDeclaration.builtIn(Category.ANALYTICS),
                CategoryDeclaration.builtIn(Category.MARKETING)))
        .cookies(all);
  }

  static PolicyDeclaration opened() {
    return policy(session(), visitor(), campaign()).build();
  }

  static Clock on(LocalDate day) {
    return Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  static PolicyLock lock(PolicyDeclaration policy) {
    return accepted(Optional.empty(), policy, OPENING);
  }

  static PolicyLock accepted(Optional<PolicyLock> lock, PolicyDeclaration policy, LocalDate day) {
    try {
      return Acceptance.because("It was decided.").accept(lock, policy, on(day));
    } catch (ReasonRequiredException e) {
      throw new AssertionError(e);
    }
  }

  static LockedPolicy locked(PolicyDeclaration policy, PolicyLock lock) {
    return new LockedPolicy(digested(policy), new FoundLock.Read(lock));
  }

  /** The policy as it is compiled: with digests, and with a lock. */
  static DeployedPolicy compiled(PolicyDeclaration policy, PolicyLock lock) {
    return DeployedPolicy.of(locked(policy, lock));
  }

  static DeployedPolicy deployed(PolicyDeclaration policy, FoundLock lock) {
    return DeployedPolicy.of(new LockedPolicy(digested(policy), lock));
  }

  static PolicyDeclaration digested(PolicyDeclaration policy) {
    return PolicyDeclaration.of(policy.id(), policy.effective())
        .site(policy.site())
        .noticeDays(policy.noticeDays())
        .consentRecord(policy.consentRecord())
        .providers(policy.providers())
        .categories(
            policy.categories().stream()
                .map(one -> one.withRevision(MaterialDigest.revisionOf(policy, one.id())))
                .toList())
        .cookies(policy.cookies())
        .build();
  }
}
