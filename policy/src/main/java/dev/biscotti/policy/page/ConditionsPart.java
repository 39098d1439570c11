package dev.biscotti.policy.page;

import dev.biscotti.annotations.SetBy;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PathPattern;
import java.util.List;
import java.util.Map;

/** Pages without anything that needs consent, and cookies that exist in one environment only. */
record ConditionsPart(PolicyFacts facts, SentenceWriter prose) implements PagePart {
  private static final String BELOW = "/**";

  @Override
  public String id() {
    return "conditions";
  }

  @Override
  public void writeTo(PageWriter page) {
    List<PathPattern> paths = facts.policy().consentFreePaths();
    Map<String, List<CookieDeclaration>> environments = facts.cookiesByEnvironment();
    int rules = (paths.isEmpty() ? 0 : 1) + environments.size();
    if (rules == 0) {
      return;
    }
    if (rules > 1) {
      page.heading(2, prose.sentence("conditions.title"), id());
    }
    if (!paths.isEmpty()) {
      heading(page, rules, prose.sentence("conditions.paths"));
      write(paths, page);
    }
    environments.forEach(
        (environment, cookies) -> {
          heading(page, rules, prose.sentence("conditions.environment", environment));
          write(environment, cookies, page);
        });
  }

  /** A single rule needs no heading above its own. */
  private void heading(PageWriter page, int rules, Inlines title) {
    if (rules > 1) {
      page.heading(3, title);
    } else {
      page.heading(2, title, id());
    }
  }

  private void write(List<PathPattern> paths, PageWriter page) {
    page.add(prose.paragraph("conditions.paths.intro"));
    page.add(SentenceWriter.bullets(paths.stream().map(this::path).toList()));
    if (paths.stream().anyMatch(path -> path.text().contains("{"))) {
      page.add(prose.paragraph("conditions.paths.varies"));
    }
  }

  /** The statement about an environment, and the table of what exists only there. */
  void write(String environment, List<CookieDeclaration> cookies, PageWriter page) {
    Sentences sentences = new Sentences();
    sentences.add(prose.sentence("conditions.environment.intro", environment));
    if (cookies.stream().allMatch(cookie -> cookie.setBy() == SetBy.APPLICATION)) {
      sentences.add(prose.sentence("conditions.environment.server"));
    }
    page.add(sentences.toInlines().toParagraph());
    page.table(
        new CookieTable(facts, prose).withCategories(cookies),
        prose.messages().text("table.caption.environment", environment));
  }

  /** A path as visitors see it: {@code /i/[token]} for {@code /i/{token}}. */
  private Inlines path(PathPattern path) {
    String text = path.text().replace('{', '[').replace('}', ']');
    if (!text.endsWith(BELOW)) {
      return Inlines.code(text);
    }
    String parent = text.substring(0, text.length() - BELOW.length());
    return parent.isEmpty()
        ? prose.sentence("conditions.path.all")
        : prose.sentence("conditions.path.below", Inlines.code(parent));
  }
}
