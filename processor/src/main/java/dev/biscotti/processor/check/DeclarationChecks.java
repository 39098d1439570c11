package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredCatalog;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.declaration.MirrorMembers;
import dev.biscotti.processor.declaration.ModuleDeclarations;
import dev.biscotti.processor.declaration.ValueCodecResolver;
import dev.biscotti.processor.report.Anchor;
import dev.biscotti.processor.report.Report;
import dev.biscotti.runtime.declaration.DeclarationSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs all rules about declarations: first on each cookie, then on each policy and catalog, then
 * across them. Reports everything at once, in an order that depends only on the declarations, in
 * time linear in their number.
 */
public final class DeclarationChecks {
  private static final List<PartsCheck> PARTS_CHECKS =
      List.of(new ProviderCheck(), new CategoryCheck(), new DuplicateIdCheck());

  private static final List<PolicyCheck> POLICY_CHECKS =
      List.of(
          new PolicyTextCheck(),
          new LanguageCheck(),
          new TranslationCheck(),
          new AuthorityCheck(),
          new PlaceCheck(),
          new CategoryTagCheck(),
          new IncludeCheck(),
          new ConsentCheck());

  private final ConstantCheck constantCheck = new ConstantCheck();
  private final SinceCheck sinceCheck = new SinceCheck();
  private final ValueCheck valueCheck;

  /**
   * Creates the checks for one compilation.
   *
   * @param codecs finds the codec of a declaration
   */
  public DeclarationChecks(ValueCodecResolver codecs) {
    valueCheck = new ValueCheck(codecs);
  }

  /**
   * Checks a module.
   *
   * @param module its declarations
   * @param writtenFrom the canonical names of the types that the generated code was written from
   * @return everything found
   */
  public Report check(ModuleDeclarations module, Set<String> writtenFrom) {
    Report report = new Report();
    module.unresolved().forEach(field -> constantCheck.checkUnresolved(field, report));
    checkCookies(module, report);
    checkParts(module, report);
    for (DeclaredPolicy policy : module.policies()) {
      POLICY_CHECKS.forEach(check -> check.check(policy, report));
    }
    new AllowanceCheck().check(module, report);
    new OwnerIdCheck(report).check(module);
    checkBelonging(module, report);
    new OwnershipCheck(report).check(module, writtenFrom);
    return report;
  }

  private void checkCookies(ModuleDeclarations module, Report report) {
    List<CookieCheck> checks =
        List.of(
            constantCheck,
            new NameCheck(),
            new PrefixCheck(),
            new AttributeCheck(),
            new ScopeAttributeCheck(),
            valueCheck,
            new LifetimeCheck(),
            PurposeCheck.of(module),
            sinceCheck,
            new ConsentLifetimeCheck(),
            new EssentialClaimCheck());
    for (DeclaredCookie cookie : everyCookie(module)) {
      checks.forEach(check -> check.check(cookie, report));
    }
  }

  /** The module's own cookies, then those of other modules' catalogs, each once. */
  private static Collection<DeclaredCookie> everyCookie(ModuleDeclarations module) {
    Map<DeclarationSource, DeclaredCookie> cookies = new LinkedHashMap<>();
    module.cookies().forEach(cookie -> cookies.put(cookie.declaration().source(), cookie));
    for (DeclaredPolicy policy : module.policies()) {
      policy
          .cookies()
          .forEach(cookie -> cookies.putIfAbsent(cookie.declaration().source(), cookie));
    }
    return cookies.values();
  }

  private static void checkParts(ModuleDeclarations module, Report report) {
    Map<String, MirrorMembers> parts = new LinkedHashMap<>();
    for (DeclaredCatalog catalog : module.catalogs()) {
      Identifier.checkDotted(catalog.members(), "catalog", report);
      parts.put(catalog.type().getQualifiedName().toString(), catalog.members());
    }
    for (DeclaredPolicy policy : module.policies()) {
      for (DeclaredCatalog catalog : policy.catalogs()) {
        parts.putIfAbsent(catalog.type().getQualifiedName().toString(), catalog.members());
      }
    }
    module.policies().forEach(policy -> checkParts(policy.members(), where(policy), report));
    parts.forEach((where, members) -> checkParts(members, where, report));
  }

  private static void checkParts(MirrorMembers owner, String where, Report report) {
    PARTS_CHECKS.forEach(check -> check.check(owner, where, report));
  }

  private static String where(DeclaredPolicy policy) {
    return Anchor.describe(policy.type());
  }

  /**
   * Checks cookies together with their siblings: in each policy, and in each catalog that no policy
   * includes.
   */
  private void checkBelonging(ModuleDeclarations module, Report report) {
    CookieFindings findings = new CookieFindings(report);
    SiteDomainCheck siteDomains = new SiteDomainCheck(findings);
    List<Owner> owners = new ArrayList<>();
    Set<DeclarationSource> taken = new HashSet<>();
    for (DeclaredPolicy policy : module.policies()) {
      owners.add(Owner.of(policy));
      for (DeclaredCookie cookie : policy.cookies()) {
        taken.add(cookie.declaration().source());
        sinceCheck.check(cookie, policy, findings);
      }
      siteDomains.check(policy);
    }
    for (DeclaredCatalog catalog : module.catalogs()) {
      List<DeclaredCookie> free =
          module.cookies().stream()
              .filter(cookie -> !taken.contains(cookie.declaration().source()))
              .filter(cookie -> IncludeCheck.isWithin(cookie.type(), catalog.type()))
              .toList();
      owners.add(Owner.of(catalog, free));
    }
    IdentityCheck identity = new IdentityCheck(module, findings);
    ReferenceCheck references = new ReferenceCheck(findings);
    for (Owner owner : owners) {
      identity.check(owner);
      references.check(owner);
    }
  }
}
