package dev.biscotti.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.declaration.AuthorityDeclaration;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.PathPattern;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclarationBuilder;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.declaration.SectionDeclaration;
import dev.biscotti.runtime.declaration.Translations;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text members are never interpreted as markup, neither in Markdown nor in HTML. */
class HostileTextTest {

  static final List<String> TEXTS =
      List.of(
          "<script>alert(1)</script>",
          "<script>\nalert(1)\n</script>\n\n<!-- x",
          "<img src=x onerror=alert(1)>",
          "</style></title><svg onload=alert(1)>",
          "\"><b onclick=alert(1)>x",
          "[x](javascript:alert(1))",
          "[x](JaVaScRiPt:alert(1))",
          "[x](javascript&colon;alert(1))",
          "[x](<java\tscript:alert(1)>)",
          "[x](vbscript:x) [y](data:text/html,x)",
          "<javascript:alert(1)>",
          "![x](https://evil.example/pixel.png)",
          "[ref]: https://evil.example 'x'",
          "javascript:alert(1)",
          "a | b || c |",
          "|---|---|",
          "# heading",
          "heading\n=======",
          "- item\n- item",
          "1. one",
          "1) one",
          "+ plus",
          "> quote",
          "***",
          "```\ncode",
          "    indented",
          "back\\slash \\| \\` \\*",
          "`unbalanced",
          "``two`` and ` one",
          "*a* _b_ **c** __d__ ~e~",
          "snake_case_name and __init__",
          "&lt;b&gt; &amp; &copy; &#60;script&#62;",
          "{0} {1} '{2}' {x",
          "$1 \\1 %s ${x}",
          "two\n\nparagraphs",
          "tab\tand\u00a0space",
          "line\u2028separator and \u0000null \uFFFD",
          "\uE000\uE001 \uF8FF",
          "<br>",
          "<!-- biscotti:begin table -->",
          "trailing backslash \\",
          "https://example.org/a_b_c?d=*e*",
          "!",
          "[",
          "x #");

  static List<String> texts() {
    return TEXTS;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void staysText(String text) {
    assertText(RenderedPages.of(everywhere(text)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void translationsStayText(String text) {
    assertText(RenderedPages.of(everywhere("plain", translated(text)), "sv"));
  }

  private static void assertText(RenderedPages pages) {
    assertThat(pages.html().select("script, img, svg, iframe, b, form, title + title")).isEmpty();
    assertThat(pages.html().select("style")).hasSize(1);
    for (Element element : pages.html().getAllElements()) {
      assertThat(element.attributes())
          .noneMatch(attribute -> attribute.getKey().startsWith("on"))
          .noneMatch(attribute -> attribute.getKey().equals("src"));
    }
    assertThat(pages.html().select("a").eachAttr("href")).allMatch(HostileTextTest::isHarmless);
    assertThat(pages.markdownLinks()).allMatch(HostileTextTest::isHarmless);
    assertThat(pages.html().select("h1")).hasSize(1);
    assertThat(pages.html().select("table")).hasSize(5);
    assertThat(pages.markdownTables()).isEqualTo(5);
    assertThat(pages.markdownHtml())
        .allMatch(html -> html.equals("<br>") || html.equals("<div id=\"cookie-choices\"></div>"));
    assertThat(pages.markdownRows()).isEqualTo(pages.htmlRows());
    assertThat(pages.markdownTexts()).isEqualTo(pages.htmlTexts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "__Host-a_b_c",
        "a|b",
        "a`b",
        "a``b`",
        "`",
        "|",
        "||x||",
        "*x*",
        "_x_",
        "**",
        "%40user%20name",
        "x~y^z",
        "!#$%&'+-.^_`|~9",
        "-",
        "1.",
        "#",
        "\\|",
        "authjs.session-token.0",
      })
  void namesAreShownUnchanged(String name) {
    RenderedPages pages =
        RenderedPages.of(
            PolicyDeclaration.of("names", LocalDate.of(2026, 1, 1))
                .cookies(
                    List.of(
                        CookieDeclaration.essential(name, Exemption.SECURITY, "Keeps *order*.")
                            .build()))
                .build());

    assertThat(pages.html().select("tbody th code").eachText()).containsExactly(name);
    assertThat(pages.markdownRows()).contains(pages.row(name));
  }

  private static boolean isHarmless(String destination) {
    return destination.startsWith("#")
        || destination.startsWith("/")
        || destination.startsWith("https://")
        || destination.startsWith("mailto:")
        || destination.matches("[^:]*");
  }

  /** Uses this text for every translatable text in Swedish. */
  private static Translations translated(String text) {
    Map<String, String> texts = new HashMap<>();
    for (String member :
        List.of(
            "summary",
            "title",
            "text",
            "description",
            "whenEmpty",
            "topic",
            "role",
            "dataLocation",
            "retention",
            "recipients.2",
            "recipients.1",
            "placeholder",
            "purpose",
            "setWhen",
            "ifRefused",
            "endsOn",
            "lifetime")) {
      texts.put(member, text);
    }
    return new Translations(new TreeMap<>(Map.of("sv", texts)));
  }

  static PolicyDeclaration everywhere(String text) {
    return everywhere(text, Translations.NONE);
  }

  private static PolicyDeclaration everywhere(String text, Translations words) {
    return PolicyDeclaration.of("hostile", LocalDate.of(2026, 1, 1))
        .site(text)
        .controller(text)
        .contact(text)
        .translations(words)
        .languages(words.isEmpty() ? List.of("en") : List.of("en", "sv"))
        .summary(text)
        .privacyPolicy(text)
        .consentRecord("record")
        .scope(List.of(text, "*." + text))
        .providers(
            List.of(
                provider("one", text, words).recipients(List.of(text, text)).build(),
                provider("two", text, words).ownDomain(true).build()))
        .categories(
            List.of(
                new CategoryDeclaration(
                    Category.MARKETING,
                    text,
                    text,
                    text,
                    Regime.OPT_IN,
                    List.of(),
                    Revision.NONE,
                    words),
                new CategoryDeclaration(
                    "own", text, text, text, Regime.OPT_OUT, List.of(), Revision.NONE, words)))
        .authorities(List.of(new AuthorityDeclaration(text, text, text, text, words)))
        .consentFreePaths(List.of(new PathPattern("/a/{b}")))
        .sections(
            List.of(
                new SectionDeclaration(text, text, "", words),
                new SectionDeclaration(text, text, "contact", words)))
        .cookies(
            List.of(
                cookie(CookieDeclaration.essential("a", Exemption.SECURITY, text), text, words),
                cookie(
                    CookieDeclaration.essential(
                        DeclaredName.pattern("b*", text), Exemption.SECURITY, text),
                    text,
                    words),
                CookieDeclaration.essential("record", Exemption.CONSENT_RECORD, text)
                    .translations(words)
                    .build(),
                cookie(CookieDeclaration.consent("c", Category.FUNCTIONAL, text), text, words),
                cookie(
                    CookieDeclaration.consent("d", Category.ANALYTICS, text).row(text),
                    text,
                    words),
                CookieDeclaration.consent("e", Category.ANALYTICS, "e " + text)
                    .row(text)
                    .lifetime(new Lifetime.UntilBrowserCloses(text))
                    .translations(words)
                    .build(),
                cookie(CookieDeclaration.consent("f", "own", text), text, words),
                cookie(CookieDeclaration.consent("g", "own", text).environment(text), text, words)))
        .build();
  }

  private static CookieDeclaration cookie(
      CookieDeclarationBuilder builder, String text, Translations words) {
    return builder
        .provider("one")
        .lifetime(new Lifetime.InWords(text))
        .setWhen(text)
        .ifRefused(text)
        .translations(words)
        .build();
  }

  private static ProviderDeclarationBuilder provider(String id, String text, Translations words) {
    return ProviderDeclaration.of(id, text)
        .role(text)
        .privacyPolicy(text)
        .country(text)
        .dataLocation(text)
        .retention(text)
        .optOut(text)
        .translations(words);
  }
}
