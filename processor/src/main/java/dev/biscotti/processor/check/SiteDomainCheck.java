package dev.biscotti.processor.check;

import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.SiteDomains;
import dev.biscotti.search.rule.AttributeRule;
import java.util.Set;

/** Checks for cookies with a domain that no page of the policy's site can set. */
final class SiteDomainCheck {
  /**
   * Setters that set cookies on the site's own domains. Providers use their own domains, and
   * infrastructure may.
   */
  private static final Set<SetBy> SET_ON_THE_SITE =
      Set.of(SetBy.APPLICATION, SetBy.FRAMEWORK, SetBy.SCRIPT);

  private final CookieFindings findings;

  SiteDomainCheck(CookieFindings findings) {
    this.findings = findings;
  }

  void check(DeclaredPolicy policy) {
    PolicyDeclaration declared = policy.declaration();
    SiteDomains domains = SiteDomains.of(declared.site(), declared.scope());
    if (domains.site().isEmpty()) {
      return; // a brand name or localhost, so there is no domain to compare
    }
    for (DeclaredCookie cookie : policy.cookies()) {
      check(cookie, declared, domains);
    }
  }

  private void check(DeclaredCookie cookie, PolicyDeclaration policy, SiteDomains domains) {
    CookieDeclaration declaration = cookie.declaration();
    String domain = declaration.attributes().domain();
    if (domain.isEmpty()
        || declaration.storage() != Storage.COOKIE
        || !SET_ON_THE_SITE.contains(declaration.setBy())
        || HostName.problem(domain).isPresent()
        || PublicSuffixes.contain(domain)
        || domains.canSet(domain)) {
      return;
    }
    boolean isRecord = policy.consentRecord().equals(declaration.name().text());
    findings.add(
        isRecord ? AttributeRule.RECORD_OUTSIDE_SITE : AttributeRule.BSC214.message(),
        cookie,
        "domain",
        domain,
        policy.site(),
        domains.site().get(0));
  }
}
