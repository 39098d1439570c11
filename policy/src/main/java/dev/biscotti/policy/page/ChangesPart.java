package dev.biscotti.policy.page;

/** From when the page holds, and what happens before it changes. */
record ChangesPart(PolicyFacts facts, Prose prose) implements PagePart {
  @Override
  public String id() {
    return "changes";
  }

  @Override
  public void writeTo(PageWriter page) {
    int noticeDays = facts.policy().noticeDays();
    page.heading(2, prose.sentence("changes.title"), id());
    page.add(
        new Sentences()
            .add(
                prose.sentence(
                    "changes.effective", prose.messages().date(facts.policy().effective())))
            .add(prose.sentence("changes.build"))
            .add(
                noticeDays > 0
                    ? prose.sentence("changes.notice", noticeDays)
                    : prose.sentence("changes.consent"))
            .toInlines()
            .toParagraph());
  }
}
