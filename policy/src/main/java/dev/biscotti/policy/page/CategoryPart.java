package dev.biscotti.policy.page;

import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.util.List;

/** A category: what its cookies do, whether they need consent, and their table. */
record CategoryPart(CategoryDeclaration category, PolicyFacts facts, SentenceWriter prose)
    implements PagePart {
  @Override
  public String id() {
    return category.id();
  }

  @Override
  public void writeTo(PageWriter page) {
    page.heading(2, CategoryText.title(category, prose), id());
    Inlines description = CategoryText.description(category, prose);
    if (!description.isEmpty()) {
      page.add(description.toParagraph());
    }
    if (!facts.cookiesOf(category).isEmpty()) {
      page.add(prose.paragraph("consent." + rule()));
    }
    writeTable(page);
  }

  /** The table, or the text for an empty category. */
  void writeTable(PageWriter page) {
    if (facts.cookiesOf(category).isEmpty()) {
      page.add(prose.paragraph("empty." + rule(), promise()));
      return;
    }
    List<CookieDeclaration> cookies = facts.cookiesEverywhere(category);
    if (cookies.isEmpty()) {
      page.add(prose.paragraph("category.environments"));
      return;
    }
    String caption =
        prose.messages().text("table.caption", CategoryText.plainTitle(category, prose));
    page.table(new CookieTable(facts, prose).of(cookies), caption);
  }

  private String rule() {
    if (PolicyFacts.isEssential(category)) {
      return "essential";
    }
    return category.regime() == Regime.OPT_OUT ? "objection" : "needed";
  }

  /** What will happen before the category stops being empty. */
  private Inlines promise() {
    if (!category.whenEmpty().isBlank()) {
      return AuthorMarkdown.inline(category.whenEmpty());
    }
    String rule = rule();
    String key =
        "empty.promise." + (rule.equals("needed") && facts.isAskedElsewhere() ? "elsewhere" : rule);
    int noticeDays = facts.noticeDays();
    return noticeDays > 0 && prose.messages().has(key + ".notice")
        ? prose.sentence(key + ".notice", noticeDays)
        : prose.sentence(key);
  }
}
