package dev.biscotti.processor.declaration;

import dev.biscotti.policy.AnnotationFacts;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Builds a policy from its class and the cookies that belong to it. */
final class PolicyAssembler {
  private final Optional<TranslationFiles> translationFiles;

  PolicyAssembler(Optional<TranslationFiles> translationFiles) {
    this.translationFiles = translationFiles;
  }

  /**
   * Finishes each part of a policy, then builds it.
   *
   * @param policy its class
   * @param owned the cookies that belong to it, in any order
   * @param allowances where the module allows undeclared cookies
   */
  DeclaredPolicy policy(
      PolicyClass policy, Collection<DeclaredCookie> owned, List<DeclaredAllowance> allowances) {
    PolicyDeclaration own = AnnotationFacts.policy(policy.members());
    List<ProviderDeclaration> providers = PolicyReader.providers(policy);
    List<CategoryDeclaration> categories = PolicyReader.categories(policy);
    List<DeclaredCookie> sorted = sorted(CatalogMerge.of(owned, policy.catalogs()), categories);
    PolicyTranslator translator = new PolicyTranslator(policy, own.languages(), translationFiles);
    List<DeclaredCookie> cookies = translator.cookies(sorted);
    PolicyDeclaration declaration =
        own.toBuilder()
            .translations(translator.policy(own))
            .providers(translator.providers(providers))
            .categories(
                translator.categories(Revisions.of(categories, declarations(sorted), providers)))
            .authorities(translator.authorities(PolicyReader.authorities(policy.members())))
            .sections(translator.sections(PolicyReader.sections(policy.members())))
            .cookies(declarations(cookies))
            .allowances(allowances.stream().map(DeclaredAllowance::allowance).toList())
            .build();
    return new DeclaredPolicy(
        policy.type(),
        policy.members(),
        policy.catalogs(),
        cookies,
        declaration,
        translator.bundles());
  }

  private static List<DeclaredCookie> sorted(
      List<DeclaredCookie> cookies, List<CategoryDeclaration> categories) {
    return cookies.stream()
        .sorted(Comparator.comparing(DeclaredCookie::declaration, PageOrder.of(categories)))
        .toList();
  }

  private static List<CookieDeclaration> declarations(List<DeclaredCookie> cookies) {
    return cookies.stream().map(DeclaredCookie::declaration).toList();
  }
}
