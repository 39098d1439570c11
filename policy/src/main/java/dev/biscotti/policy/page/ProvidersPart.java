package dev.biscotti.policy.page;

import dev.biscotti.runtime.declaration.ProviderDeclaration;
import java.util.List;

/** The providers that receive data from cookies, and those mentioned because they do not. */
record ProvidersPart(PolicyFacts facts, SentenceWriter prose) implements PagePart {
  @Override
  public String id() {
    return "providers";
  }

  @Override
  public void writeTo(PageWriter page) {
    List<ProviderDeclaration> providers =
        facts.policy().providers().stream()
            .filter(provider -> !OtherDomainsPart.isOutside(provider, facts))
            .toList();
    if (providers.isEmpty()) {
      return;
    }
    page.heading(2, prose.sentence("providers.title"), id());
    ProviderText text = new ProviderText(facts, prose);
    providers.forEach(provider -> text.writeTo(page, provider));
  }
}
