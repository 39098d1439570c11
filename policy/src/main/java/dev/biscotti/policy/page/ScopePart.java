package dev.biscotti.policy.page;

import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.DeclaredName;
import java.util.ArrayList;
import java.util.List;

/** Which sites the policy covers, and definitions of the terms that it uses. */
record ScopePart(PolicyFacts facts, SentenceWriter prose) implements PagePart {
  private static final String SUBDOMAINS = "*.";

  @Override
  public String id() {
    return "scope";
  }

  @Override
  public void writeTo(PageWriter page) {
    page.heading(2, prose.sentence("scope.title"), id());
    Sentences sentences = new Sentences();
    sentences.add(covered());
    if (!facts.policy().controller().isBlank()) {
      sentences.add(prose.sentence("scope.controller", facts.policy().controller()));
    }
    page.add(sentences.toInlines().toParagraph());
    page.add(prose.paragraph("scope.words"));
    page.add(SentenceWriter.bullets(words()));
  }

  private Inlines covered() {
    List<String> domains = facts.policy().scope();
    if (!domains.isEmpty()) {
      return prose.sentence("scope.site", prose.list(domains, this::domain));
    }
    return facts.policy().site().isBlank()
        ? prose.sentence("scope.this-site")
        : prose.sentence("scope.site", facts.policy().site());
  }

  private Inlines domain(String domain) {
    return domain.startsWith(SUBDOMAINS)
        ? prose.sentence("scope.subdomains", domain.substring(SUBDOMAINS.length()))
        : Inlines.text(domain);
  }

  private List<Inlines> words() {
    List<Inlines> words = new ArrayList<>();
    words.add(prose.sentence("scope.word.cookie"));
    for (Storage storage : Storage.values()) {
      if (storage != Storage.COOKIE && facts.uses(storage)) {
        words.add(prose.sentence("scope.word." + storage));
      }
    }
    boolean thirdParties =
        facts.policy().cookies().stream().anyMatch(cookie -> !cookie.provider().isEmpty());
    if (thirdParties) {
      words.add(prose.sentence("scope.word.third-party"));
    }
    if (facts.policy().cookies().stream()
        .anyMatch(cookie -> cookie.name() instanceof DeclaredName.Pattern)) {
      words.add(prose.sentence("scope.word.pattern"));
    }
    return words;
  }
}
