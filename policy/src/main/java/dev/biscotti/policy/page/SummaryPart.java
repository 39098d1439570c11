package dev.biscotti.policy.page;

import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import java.util.ArrayList;
import java.util.List;

/** The summary: the declared text, otherwise one derived from the declarations. */
record SummaryPart(PolicyFacts facts, SentenceWriter prose) implements PagePart {
  @Override
  public String id() {
    return "summary";
  }

  @Override
  public void writeTo(PageWriter page) {
    page.heading(2, prose.sentence("summary.title"), id());
    if (!facts.policy().summary().isBlank()) {
      page.addAll(AuthorMarkdown.blocks(facts.policy().summary(), 2));
    } else if (facts.policy().cookies().isEmpty()) {
      page.add(prose.paragraph("summary.none"));
    } else {
      page.add(SentenceWriter.bullets(generated()));
    }
    if (facts.hasChoices()) {
      page.add(prose.paragraph("summary.choices"));
    }
  }

  private List<Inlines> generated() {
    List<Inlines> items = new ArrayList<>();
    List<CategoryDeclaration> essential =
        facts.categories().stream()
            .filter(PolicyFacts::isEssential)
            .filter(category -> !facts.cookiesOf(category).isEmpty())
            .toList();
    add(items, "summary.essential", essential);
    add(items, "summary.needed", facts.inUse(Regime.OPT_IN));
    add(items, "summary.objection", facts.inUse(Regime.OPT_OUT));
    List<CategoryDeclaration> empty =
        facts.categories().stream()
            .filter(category -> facts.cookiesOf(category).isEmpty())
            .toList();
    add(items, "summary.empty", empty);
    return items;
  }

  private void add(List<Inlines> items, String key, List<CategoryDeclaration> categories) {
    if (!categories.isEmpty()) {
      Inlines titles = prose.list(categories, category -> CategoryText.title(category, prose));
      items.add(prose.sentence(key, titles));
    }
  }
}
