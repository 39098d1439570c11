package dev.biscotti.policy.page;

import dev.biscotti.runtime.declaration.ProviderDeclaration;
import java.util.List;

/** The providers that set cookies on their own domains, which this policy does not cover. */
record OtherDomainsPart(PolicyFacts facts, SentenceWriter prose) implements PagePart {
  @Override
  public String id() {
    return "other-domains";
  }

  /** Whether a provider acts only on its own domain. */
  static boolean isOutside(ProviderDeclaration provider, PolicyFacts facts) {
    return provider.ownDomain() && facts.cookiesOf(provider).isEmpty();
  }

  @Override
  public void writeTo(PageWriter page) {
    List<ProviderDeclaration> providers =
        facts.policy().providers().stream().filter(ProviderDeclaration::ownDomain).toList();
    if (providers.isEmpty()) {
      return;
    }
    page.heading(2, prose.sentence("other-domains.title"), id());
    page.add(prose.paragraph("other-domains.intro"));
    ProviderText text = new ProviderText(facts, prose);
    for (ProviderDeclaration provider : providers) {
      if (isOutside(provider, facts)) {
        text.writeTo(page, provider);
      } else {
        page.add(prose.paragraph("other-domains.above", provider.name()));
      }
    }
  }
}
