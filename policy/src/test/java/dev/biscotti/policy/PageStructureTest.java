package dev.biscotti.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.declaration.SectionDeclaration;
import dev.biscotti.runtime.declaration.Translations;
import dev.biscotti.runtime.lock.LockedPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageStructureTest {
  static Stream<LockedPolicy> policies() {
    return Stream.of(
        ExamplePolicies.kontra(),
        ExamplePolicies.aktara(),
        ExamplePolicies.storefront(),
        LockedPolicy.unlocked(PolicyDeclaration.of("empty", LocalDate.of(2026, 1, 1)).build()));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void headingsDescendInOrderFromOneFirstLevel(LockedPolicy policy) {
    RenderedPages pages = RenderedPages.of(policy);

    assertThat(pages.html().select("h1")).hasSize(1);
    int above = 0;
    for (Element heading : pages.html().select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.normalName().charAt(1) - '0';
      assertThat(level).as(heading.text()).isLessThanOrEqualTo(above + 1);
      above = level;
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void tablesHaveCaptionsAndHeaderCellsForColumnsAndRows(LockedPolicy policy) {
    for (Element table : RenderedPages.of(policy).html().select("table")) {
      assertThat(table.select("> caption").text()).isNotBlank();
      assertThat(table.select("> thead th")).allMatch(cell -> cell.attr("scope").equals("col"));
      for (Element row : table.select("> tbody > tr")) {
        assertThat(row.child(0).normalName()).isEqualTo("th");
        assertThat(row.child(0).attr("scope")).isEqualTo("row");
        assertThat(row.select("> td").eachAttr("data-label"))
            .isEqualTo(table.select("> thead th").eachText().subList(1, row.childrenSize()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void thePageLoadsAndRunsNothing(LockedPolicy policy) {
    RenderedPages pages = RenderedPages.of(policy);

    assertThat(pages.html().select("script, link, img, iframe, object, embed, video, audio, form"))
        .isEmpty();
    assertThat(pages.html().select("[src], [srcset], [style], [background], [ping]")).isEmpty();
    assertThat(pages.html().select("style").html()).doesNotContain("url(", "@import", "://");
  }

  @ParameterizedTest
  @MethodSource("policies")
  void anchorsAreUniqueAndLinksWithinThePageResolve(LockedPolicy policy) {
    RenderedPages pages = RenderedPages.of(policy);

    Set<String> ids = new HashSet<>();
    for (Element element : pages.html().select("[id]")) {
      assertThat(ids.add(element.id())).as(element.id()).isTrue();
    }
    for (Element link : pages.html().select("a[href^=#]")) {
      assertThat(ids).contains(link.attr("href").substring(1));
    }
    assertThat(pages.html().select("section"))
        .allMatch(section -> ids.contains(section.attr("aria-labelledby")));
  }

  /** The server and "change your choices" look for the form by its id. */
  @ParameterizedTest
  @ValueSource(strings = {"summary", "contact", ""})
  void noSectionOrCategoryHasTheIdOfTheForm(String place) {
    PolicyDeclaration storefront = ExamplePolicies.storefront().declaration();
    List<CategoryDeclaration> categories = new ArrayList<>(storefront.categories());
    categories.add(
        new CategoryDeclaration("cookie-choices", "Choices", "", "", Regime.OPT_IN, Revision.NONE));
    SectionDeclaration section =
        new SectionDeclaration("Cookie choices", "How we ask.", place, Translations.NONE);
    PolicyDeclaration policy =
        PolicyDeclaration.of("storefront", storefront.effective())
            .consentRecord(storefront.consentRecord())
            .categories(categories)
            .cookies(storefront.cookies())
            .providers(storefront.providers())
            .sections(List.of(section, section))
            .build();

    Document page = RenderedPages.of(policy).html();

    assertThat(page.select("[id=cookie-choices]")).hasSize(1);
    assertThat(page.selectFirst("[id=cookie-choices]").normalName()).isEqualTo("div");
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select("h2[id^=cookie-choices-]").eachText())
        .contains("Choices", "Cookie choices");
  }

  @ParameterizedTest
  @MethodSource("policies")
  void thePageNamesItsLanguageAndItself(LockedPolicy policy) {
    RenderedPages pages = RenderedPages.of(policy);

    assertThat(pages.html().select("html").attr("lang")).isEqualTo("en");
    assertThat(pages.html().title()).startsWith("Cookie policy");
    assertThat(pages.html().select("meta[name=viewport]")).hasSize(1);
    assertThat(pages.html().select("body > header, body > nav, body > main")).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void markdownAndHtmlStateTheSameFacts(LockedPolicy policy) {
    RenderedPages pages = RenderedPages.of(policy);

    assertThat(pages.markdownRows()).isEqualTo(pages.htmlRows());
    assertThat(pages.markdownTexts()).isEqualTo(pages.htmlTexts());
    assertThat(pages.markdownLinks())
        .isEqualTo(pages.html().select("header a, main a").eachAttr("href"));
    assertThat(pages.markdownTables()).isEqualTo(pages.html().select("table").size());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void everyLineEndsWithALineFeedOnly(LockedPolicy policy) {
    List<GeneratedDocument> documents = PolicyDocuments.of(policy);

    assertThat(documents)
        .extracting(GeneratedDocument::fileName)
        .containsExactly("policy.md", "policy.html", "inventory.json");
    assertThat(documents)
        .allMatch(document -> document.content().endsWith("\n"))
        .noneMatch(document -> document.content().contains("\r"));
  }
}
