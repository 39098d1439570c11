package dev.biscotti.policy.page;

import dev.biscotti.policy.wording.Messages;
import dev.biscotti.runtime.declaration.SectionDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Arranges the parts of a page, with the policy's free sections at their places. */
final class PolicyPageBuilder {
  private final PolicyFacts facts;
  private final SentenceWriter prose;

  PolicyPageBuilder(PolicyFacts facts, SentenceWriter prose) {
    this.facts = facts;
    this.prose = prose;
  }

  void writeTo(PageWriter page) {
    writeHead(page);
    List<PagePart> beforeCategories =
        List.of(
            new SummaryPart(facts, prose),
            new ScopePart(facts, prose),
            new LegalBasisPart(facts, prose));
    List<PagePart> categories =
        facts.categories().stream()
            .<PagePart>map(category -> new CategoryPart(category, facts, prose))
            .toList();
    List<PagePart> afterCategories =
        List.of(
            new ProvidersPart(facts, prose),
            new OtherDomainsPart(facts, prose),
            new ConditionsPart(facts, prose),
            new ChoicesPart(facts, prose),
            new BrowsersPart(facts, prose),
            new RetentionPart(facts, prose),
            new ComingChangesPart(facts, prose),
            new ChangesPart(facts, prose, true),
            new ContactPart(facts, prose));
    List<SectionDeclaration> unplaced = new ArrayList<>(facts.policy().sections());
    Set<String> ids = new HashSet<>();
    for (List<PagePart> parts : List.of(beforeCategories, categories, afterCategories)) {
      parts.forEach(part -> ids.add(part.id()));
    }
    write(beforeCategories, page);
    write(categories, page);
    unplaced.removeIf(section -> ids.contains(section.place()));
    unplaced.forEach(section -> write(section, page));
    write(afterCategories, page);
  }

  private void writeHead(PageWriter page) {
    String date = prose.messages().date(facts.policy().effective());
    page.heading(1, prose.sentence("title"));
    page.add(
        facts.policy().site().isEmpty()
            ? prose.paragraph("effective", date)
            : prose.paragraph("effective.site", facts.policy().site(), date));
    writeLanguages(page);
  }

  /** Each version is named in its own language, for readers who do not know this one. */
  private void writeLanguages(PageWriter page) {
    List<String> languages = facts.policy().languages();
    List<String> others =
        languages.stream()
            .filter(language -> !language.equals(prose.messages().language()))
            .toList();
    if (!others.isEmpty()) {
      page.add(
          prose.paragraph(
              "languages.links",
              prose.list(
                  others,
                  language ->
                      page.languageLink(
                          PageFile.name(languages, language, "md"),
                          Messages.of(language).languageName(),
                          language))));
    }
  }

  private void write(List<PagePart> parts, PageWriter page) {
    for (PagePart part : parts) {
      part.writeTo(page);
      facts.policy().sections().stream()
          .filter(section -> section.place().equals(part.id()))
          .forEach(section -> write(section, page));
    }
  }

  private static void write(SectionDeclaration section, PageWriter page) {
    page.heading(2, Inlines.text(section.title()), anchor(section.title()));
    page.addAll(AuthorMarkdown.blocks(section.text(), 2));
  }

  /** An anchor made from the letters and digits of a title. */
  private static String anchor(String title) {
    String anchor =
        title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "-").replaceAll("^-|-$", "");
    return anchor.isEmpty() ? "section" : anchor;
  }
}
