package dev.biscotti.policy.page;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How to see and delete cookies in common browsers, and what stops working without them. */
record BrowsersPart(PolicyFacts facts, SentenceWriter prose) implements PagePart {
  private static final List<String> BROWSERS = List.of("chrome", "safari", "firefox", "edge");

  @Override
  public String id() {
    return "browsers";
  }

  @Override
  public void writeTo(PageWriter page) {
    page.heading(2, prose.sentence("browsers.title"), id());
    page.add(prose.paragraph("browsers.intro"));
    page.add(
        SentenceWriter.bullets(
            BROWSERS.stream().map(browser -> prose.sentence("browsers." + browser)).toList()));
    List<Inlines> costs = costs();
    if (!costs.isEmpty()) {
      page.heading(3, prose.sentence("costs.title"));
      page.add(prose.paragraph("costs.intro"));
      page.add(SentenceWriter.bullets(costs));
    }
  }

  /** What stops working: each consequence once, with the names of its cookies. */
  private List<Inlines> costs() {
    Map<String, List<CookieDeclaration>> byLoss = new LinkedHashMap<>();
    for (CookieDeclaration cookie : facts.policy().cookies()) {
      if (!cookie.ifRefused().isBlank()) {
        byLoss.computeIfAbsent(cookie.ifRefused(), loss -> new ArrayList<>()).add(cookie);
      }
    }
    List<Inlines> costs = new ArrayList<>();
    byLoss.forEach(
        (loss, cookies) ->
            costs.add(
                prose.sentence(
                    "costs.item",
                    prose.list(cookies, cookie -> Inlines.code(cookie.name().text())),
                    AuthorMarkdown.inline(loss))));
    return costs;
  }
}
