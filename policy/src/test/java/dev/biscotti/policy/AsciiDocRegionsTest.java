package dev.biscotti.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Regime;
import dev.biscotti.policy.page.PageDocument;
import dev.biscotti.policy.page.PolicyParts;
import dev.biscotti.policy.render.AsciiDocText;
import dev.biscotti.policy.render.HtmlPage;
import dev.biscotti.policy.wording.Messages;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.lock.LockedPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Asciidoctor renders the AsciiDoc regions with the same content as the HTML regions. */
@Tag("slow")
class AsciiDocRegionsTest {
  /** Characters that AsciiDoc interprets. */
  private static final List<String> ASCIIDOC =
      List.of(
          ".title",
          "* a\n* b",
          "// comment",
          "////",
          "----",
          "....",
          "|===",
          "a::",
          "term:: definition",
          "NOTE: it",
          "image::x.png[]",
          "image:x.png[]",
          "include::/etc/passwd[]",
          "ifdef::x[]",
          "{asciidoctor-version}",
          "{empty}",
          "<<xref>> [[anchor]] ((term)) (((a,b)))",
          "pass:[<b>x</b>] +++<b>x</b>+++ +<b>+ ++x++",
          "$$x$$",
          "stem:[x] kbd:[x] footnote:[x]",
          "it's -- so... (C) (R) (TM) -> => <- <=",
          "\"`quoted`\" '`q`'",
          "#marked# ^up^ ~down~",
          "https://example.org[label] mail@example.org irc://x",
          "link:https://evil.example[x] xref:a[b] mailto:a@b.c[d]",
          "a +\nb",
          "1. one",
          "a. one",
          "i) one",
          "<1> one",
          "[role]#x#",
          "[NOTE]",
          "a=b [x](https://example.org/?a=b,c=d&e[]=f|g++h)",
          "'''",
          "toc::[]",
          ":attribute: value",
          "!x",
          "& &amp; &#42; &copy;");

  private static Asciidoctor asciidoctor;

  @BeforeAll
  static void start() {
    asciidoctor = Asciidoctor.Factory.create();
  }

  @AfterAll
  static void stop() {
    asciidoctor.close();
  }

  @Test
  void theyHaveTheSameContentAsTheHtmlRegions() {
    for (LockedPolicy policy :
        List.of(
            ExamplePolicies.kontra(),
            ExamplePolicies.aktara(),
            ExamplePolicies.storefront(),
            LockedPolicy.unlocked(LanguagesTest.POLICY))) {
      for (String language : policy.declaration().languages()) {
        assertSame(policy, language);
      }
    }
  }

  /** Text members are never interpreted as markup. */
  @Test
  void hostileTextStaysText() {
    List<String> texts = new ArrayList<>(HostileTextTest.TEXTS);
    texts.addAll(ASCIIDOC);
    List<CategoryDeclaration> categories = new ArrayList<>();
    List<ProviderDeclaration> providers = new ArrayList<>();
    List<CookieDeclaration> cookies = new ArrayList<>();
    for (String text : texts) {
      int i = cookies.size();
      categories.add(category("used" + i, text));
      categories.add(category("empty" + i, text));
      providers.add(
          ProviderDeclaration.of("p" + i, text)
              .role(text)
              .privacyPolicy(text)
              .dataLocation(text)
              .retention(text)
              .recipients(List.of(text))
              .optOut(text)
              .build());
      cookies.add(
          CookieDeclaration.consent("c" + i, "used" + i, text)
              .provider("p" + i)
              .lifetime(new Lifetime.UntilBrowserCloses(text))
              .setWhen(text)
              .build());
    }
    assertSame(
        LockedPolicy.unlocked(
            PolicyDeclaration.of("hostile", LocalDate.of(2026, 1, 1))
                .categories(categories)
                .providers(providers)
                .cookies(cookies)
                .build()),
        "en");
  }

  private static CategoryDeclaration category(String id, String text) {
    return new CategoryDeclaration(id, text, text, text, Regime.OPT_IN, Revision.NONE);
  }

  private static void assertSame(LockedPolicy policy, String language) {
    PolicyParts parts = PolicyParts.of(policy, Messages.of(language));
    List<PageDocument> pages = new ArrayList<>();
    pages.add(parts.table());
    parts.categories().forEach(category -> pages.add(parts.category(category, 2)));
    parts.environments().forEach(environment -> pages.add(parts.environment(environment)));
    pages.add(parts.providers(2));
    pages.add(parts.changes(2));
    pages.add(parts.meta());
    String asciiDoc = pages.stream().map(AsciiDocText::of).collect(Collectors.joining("\n"));
    String expected = pages.stream().map(HtmlPage::fragment).collect(Collectors.joining());
    String html = asciidoctor.convert(asciiDoc, Options.builder().safe(SafeMode.SECURE).build());
    assertThat(texts(html)).containsExactlyElementsOf(texts(expected));
    assertThat(links(html)).containsExactlyElementsOf(links(expected));
  }

  private static List<String> texts(String html) {
    return Stream.concat(
            elements(html, "h2, h3, li, th, td, code, strong"),
            elements(html, "p:not(td p, th p, li p)"))
        .map(element -> element.nodeName().replace("th", "td") + ": " + element.text())
        .toList();
  }

  private static Stream<Element> elements(String html, String selector) {
    return Jsoup.parseBodyFragment(html).select(selector).stream()
        .filter(element -> !element.text().isEmpty());
  }

  /**
   * Addresses in which characters that would end them in AsciiDoc are percent-encoded (RFC 3986,
   * section 2.1).
   */
  private static List<String> links(String html) {
    return Jsoup.parseBodyFragment(html).select("a[href]").eachAttr("href").stream()
        .map(link -> link.replace("[", "%5B").replace("]", "%5D").replace("|", "%7C"))
        .map(link -> link.replace("++", "+%2B"))
        .toList();
  }
}
