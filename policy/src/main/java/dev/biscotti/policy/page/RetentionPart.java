package dev.biscotti.policy.page;

import dev.biscotti.annotations.SetBy;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import java.util.List;

/** Retention that the tables do not show. */
record RetentionPart(PolicyFacts facts, SentenceWriter prose) implements PagePart {
  @Override
  public String id() {
    return "retention";
  }

  @Override
  public void writeTo(PageWriter page) {
    Sentences sentences = sentences();
    List<ProviderDeclaration> keeping =
        facts.policy().providers().stream()
            .filter(provider -> !provider.retention().isBlank())
            .toList();
    if (sentences.isEmpty() && keeping.isEmpty()) {
      return;
    }
    page.heading(2, prose.sentence("retention.title"), id());
    if (!sentences.isEmpty()) {
      page.add(sentences.toInlines().toParagraph());
    }
    if (!keeping.isEmpty()) {
      ProviderText text = new ProviderText(facts, prose);
      page.add(SentenceWriter.bullets(keeping.stream().map(text::keeps).toList()));
    }
  }

  private Sentences sentences() {
    Sentences sentences = new Sentences();
    if (serverKeepsLimits()) {
      sentences.add(prose.sentence("retention.limit"));
    }
    boolean renewed =
        facts.policy().cookies().stream()
            .anyMatch(
                cookie -> cookie.lifetime() instanceof Lifetime.Lasting period && period.renewed());
    if (renewed) {
      sentences.add(prose.sentence("retention.renewed"));
    }
    return sentences;
  }

  /** The generated code enforces the limits; what other setters on the server do is unknown. */
  private boolean serverKeepsLimits() {
    List<SetBy> setters =
        facts.policy().cookies().stream()
            .filter(cookie -> cookie.lifetime() instanceof Lifetime.Lasting)
            .map(CookieDeclaration::setBy)
            .toList();
    return setters.contains(SetBy.APPLICATION)
        && !setters.contains(SetBy.FRAMEWORK)
        && !setters.contains(SetBy.INFRASTRUCTURE);
  }
}
