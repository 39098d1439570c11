package dev.biscotti.policy.page;

import dev.biscotti.annotations.Regime;
import dev.biscotti.annotations.Storage;
import dev.biscotti.policy.wording.LifetimeText;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How to answer, how to change the answer, and how long an answer is valid. */
record ChoicesPart(PolicyFacts facts, SentenceWriter prose) implements PagePart {
  /** The id of the empty element that a server or script fills with the form. */
  static final String CONTROL = "cookie-choices";

  @Override
  public String id() {
    return "choices";
  }

  @Override
  public void writeTo(PageWriter page) {
    page.heading(2, prose.sentence("choices.title"), id());
    Optional<CookieDeclaration> record = facts.consentRecord();
    if (facts.hasChoices()) {
      page.placeForChoices();
      page.add(choices().toParagraph());
      record.ifPresent(cookie -> writeRecord(cookie, page));
    } else {
      Sentences sentences = new Sentences();
      sentences.add(prose.sentence("choices.nothing"));
      record.ifPresent(
          cookie ->
              sentences.add(prose.sentence("choices.future", name(cookie))).add(kept(cookie)));
      page.add(sentences.toInlines().toParagraph());
    }
  }

  private Inlines choices() {
    List<CategoryDeclaration> categories = new ArrayList<>(facts.inUse(Regime.OPT_IN));
    categories.addAll(facts.inUse(Regime.OPT_OUT));
    Sentences sentences = new Sentences();
    sentences.add(
        prose.sentence(
            "choices.categories",
            prose.list(categories, category -> CategoryText.title(category, prose))));
    if (!facts.inUse(Regime.OPT_IN).isEmpty()) {
      sentences.add(prose.sentence("choices.silence"));
    }
    sentences.add(prose.sentence("choices.gpc"));
    return sentences.toInlines();
  }

  private void writeRecord(CookieDeclaration record, PageWriter page) {
    String domain = record.attributes().domain();
    Sentences recorded = new Sentences();
    recorded.add(
        domain.isEmpty()
            ? prose.sentence("choices.record", name(record))
            : prose.sentence("choices.record.domain", name(record), Inlines.code(domain)));
    recorded.add(kept(record));
    if (PolicyFacts.asksItself(record)) {
      recorded.add(prose.sentence("choices.then"));
    }
    page.add(recorded.toInlines().toParagraph());
    if (PolicyFacts.asksItself(record)) {
      page.add(prose.paragraph(facts.isLocked() ? "choices.again.locked" : "choices.again"));
    }
    Sentences deletion = new Sentences();
    deletion.add(
        prose.sentence(
            facts.inUse(Regime.OPT_OUT).isEmpty() ? "choices.delete" : "choices.delete.objection",
            name(record)));
    boolean otherStorage =
        facts.policy().cookies().stream()
            .anyMatch(cookie -> !cookie.isEssential() && cookie.storage() != Storage.COOKIE);
    if (otherStorage) {
      deletion.add(
          prose.sentence(
              PolicyFacts.asksItself(record) ? "choices.storage" : "choices.storage.otherwise"));
    }
    page.add(deletion.toInlines().toParagraph());
  }

  private static Inlines name(CookieDeclaration cookie) {
    return Inlines.code(cookie.name().text());
  }

  private Inlines kept(CookieDeclaration record) {
    return PolicyFacts.asksItself(record)
            && record.lifetime() instanceof Lifetime.Lasting lasting
            && !lasting.renewed()
            && lasting.endsOn().isEmpty()
        ? prose.sentence("choices.kept", LifetimeText.of(lasting.period(), prose.messages()))
        : prose.sentence("choices.kept.otherwise", CookieText.lifetime(record.lifetime(), prose));
  }
}
