package dev.biscotti.policy.page;

import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.declaration.AuthorityDeclaration;
import java.util.List;
import java.util.Locale;

/** The legal rule, its implementation in the countries served, and what it means here. */
record LegalBasisPart(PolicyFacts facts, SentenceWriter prose) implements PagePart {
  @Override
  public String id() {
    return "legal-basis";
  }

  @Override
  public void writeTo(PageWriter page) {
    page.heading(2, prose.sentence("legal.title"), id());
    page.add(prose.paragraph("legal.rule"));
    Sentences application = new Sentences();
    if (facts.policy().cookies().stream().anyMatch(cookie -> cookie.isEssential())) {
      application.add(prose.sentence("legal.essential"));
    }
    if (!facts.inUse(Regime.OPT_IN).isEmpty()) {
      application.add(prose.sentence("legal.consent"));
    }
    if (!facts.inUse(Regime.OPT_OUT).isEmpty()) {
      application.add(prose.sentence("legal.objection"));
    }
    if (!facts.policy().privacyPolicy().isBlank()) {
      application.add(prose.sentence("legal.personal-data", privacyPolicy()));
    }
    if (!application.isEmpty()) {
      page.add(application.toInlines().toParagraph());
    }
    List<Inlines> laws = nationalLaws();
    if (!laws.isEmpty()) {
      page.add(prose.paragraph("legal.countries"));
      page.add(SentenceWriter.bullets(laws));
    }
  }

  private Inlines privacyPolicy() {
    return Inlines.link(facts.policy().privacyPolicy(), prose.sentence("privacy-policy"));
  }

  private List<Inlines> nationalLaws() {
    return facts.policy().authorities().stream()
        .map(AuthorityDeclaration::country)
        .map(country -> country.toUpperCase(Locale.ROOT))
        .distinct()
        .filter(country -> prose.messages().has("legal.law." + country))
        .map(
            country ->
                prose.sentence(
                    "legal.country",
                    prose.messages().country(country),
                    prose.sentence("legal.law." + country)))
        .toList();
  }
}
