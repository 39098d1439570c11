package dev.biscotti.policy.page;

import dev.biscotti.policy.wording.LifetimeText;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import java.util.ArrayList;
import java.util.List;

/** The text about one provider. */
record ProviderText(PolicyFacts facts, SentenceWriter prose) {

  void writeTo(PageWriter page, ProviderDeclaration provider) {
    page.heading(3, Inlines.text(provider.name()));
    if (!provider.role().isBlank()) {
      page.add(AuthorMarkdown.inline(provider.role()).toParagraph());
    }
    List<Inlines> items = items(provider);
    if (!items.isEmpty()) {
      page.add(SentenceWriter.bullets(items));
    }
  }

  private List<Inlines> items(ProviderDeclaration provider) {
    List<Inlines> items = new ArrayList<>();
    List<CookieDeclaration> cookies = facts.cookiesOf(provider);
    if (!cookies.isEmpty()) {
      items.add(
          prose.sentence(
              "providers.receives",
              prose.list(cookies, cookie -> Inlines.code(cookie.name().text()))));
    } else if (!provider.setsCookies()) {
      items.add(prose.sentence("providers.none"));
    }
    addText(items, "providers.country", prose.messages().country(provider.country()));
    addText(items, "providers.location", provider.dataLocation());
    if (!provider.retention().isBlank()) {
      items.add(prose.sentence("providers.retention", retention(provider)));
    }
    addText(items, "providers.recipients", prose.messages().list(provider.recipients()));
    addLink(items, "providers.privacy-policy", provider, provider.privacyPolicy());
    addLink(items, "providers.opt-out", provider, provider.optOut());
    return items;
  }

  /** How long the provider keeps the data, as a sentence. */
  Inlines keeps(ProviderDeclaration provider) {
    boolean period = LifetimePeriod.parse(provider.retention()).isPresent();
    return prose.sentence(
        period ? "retention.provider" : "retention.provider.words",
        provider.name(),
        retention(provider));
  }

  /** How long the provider keeps the data: a period in words, or the declared words. */
  private Inlines retention(ProviderDeclaration provider) {
    return LifetimePeriod.parse(provider.retention())
        .map(period -> Inlines.text(LifetimeText.of(period, prose.messages())))
        .orElseGet(() -> AuthorMarkdown.inline(provider.retention()));
  }

  private void addText(List<Inlines> items, String key, String text) {
    if (!text.isBlank()) {
      items.add(prose.sentence(key, AuthorMarkdown.inline(text)));
    }
  }

  private void addLink(
      List<Inlines> items, String key, ProviderDeclaration provider, String address) {
    if (!address.isBlank()) {
      items.add(Inlines.link(address, prose.sentence(key, provider.name())));
    }
  }
}
