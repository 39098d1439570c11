package dev.biscotti.tooling.region;

import static dev.biscotti.tooling.region.DocumentFormat.ASCIIDOC;
import static dev.biscotti.tooling.region.DocumentFormat.HTML;
import static dev.biscotti.tooling.region.DocumentFormat.MARKDOWN;
import static dev.biscotti.tooling.region.DocumentFormat.MDX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.tooling.sync.ModuleOnDisk;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an update changes a page. Many tests cover defects that users reported of other tools. */
class RegionDocumentTest {
  private static final PolicyDeclaration LATER =
      ModuleOnDisk.policy("shop", ModuleOnDisk.visitor("P2M")).build();
  private static final String TABLE =
      "<!-- biscotti:begin table category=analytics -->\n<!-- biscotti:end table -->\n";

  @Test
  void anEmptyRegionIsFilledIn() {
    String page = Page.updated(MARKDOWN, "# Ours\n\n" + TABLE + "\nThe end.\n");

    assertThat(page)
        .isEqualTo(
            """
            # Ours

            <!-- biscotti:begin table category=analytics sum=SUM -->

            | Name | Purpose | Provider | Lifetime |
            | --- | --- | --- | --- |
            | `_visitor` | Counts visitors. | Us | 1 month |

            <!-- biscotti:end table -->

            The end.
            """
                .replace("SUM", sumIn(page)));
    assertThat(sumIn(page)).matches("[0-9a-f]{12}");
    assertThat(Page.states(MARKDOWN, page)).containsExactly(RegionState.CURRENT);
  }

  private static String sumIn(String page) {
    return page.replaceAll("(?s).*?sum=(\\w+).*", "$1");
  }

  @Test
  void updatingTwiceChangesNothingTheSecondTime() {
    String once = Page.updated(MARKDOWN, TABLE);

    assertThat(Page.updated(MARKDOWN, once)).isEqualTo(once);
  }

  @Test
  void whatWasWrittenAndIsOldIsOutOfDateAndNotEdited() {
    String page = Page.updated(MARKDOWN, TABLE);

    assertThat(Page.states(MARKDOWN, page, LATER)).containsExactly(RegionState.OUT_OF_DATE);
  }

  /** cog stops instead of overwriting edits; most other tools do not notice them. */
  @ParameterizedTest
  @ValueSource(strings = {"Us |", "1 month |\n", "| --- | --- |", "\n\n<!-- biscotti:end"})
  void anEditByHandIsNotMistakenForAnOldVersion(String somewhere) {
    String page = Page.updated(MARKDOWN, TABLE);
    String edited = page.replaceFirst(Pattern.quote(somewhere), "x$0");

    assertThat(edited).isNotEqualTo(page);
    assertThat(Page.states(MARKDOWN, edited)).containsExactly(RegionState.EDITED);
    assertThat(Page.states(MARKDOWN, edited, LATER)).containsExactly(RegionState.EDITED);
  }

  @Test
  void textWithoutASumWasWrittenByHand() {
    String page = TABLE.replace("-->\n<!--", "-->\nSomething of value.\n<!--");

    assertThat(Page.states(MARKDOWN, page)).containsExactly(RegionState.EDITED);
  }

  @Test
  void aSumThatIsGoneOrElsewhereInTheMarkerIsWrittenAgain() {
    String page = Page.updated(MARKDOWN, TABLE);
    String without = page.replaceFirst(" sum=\\w+", "");
    String inFront = page.replaceFirst("(table) (category=analytics) (sum=\\w+)", "$1 $3 $2");

    for (String other : List.of(without, inFront)) {
      assertThat(Page.states(MARKDOWN, other)).containsExactly(RegionState.OUT_OF_DATE);
      assertThat(Page.updated(MARKDOWN, other)).isEqualTo(page);
    }
  }

  /** terraform-docs uses the first match, even in a code fence. */
  @Test
  void markersInACodeFenceAreLeftAlone() {
    String example = "```html\n" + TABLE + "```\n";

    String page = Page.updated(MARKDOWN, example + TABLE);

    assertThat(page).startsWith(example);
    assertThat(page).contains("| `_visitor` |");
  }

  /** terraform-docs supports one region per file. */
  @Test
  void aFileHasManyRegions() {
    String page =
        Page.updated(
            MARKDOWN,
            TABLE
                + TABLE.replace("analytics", "analytics lang=sv")
                + "<!-- biscotti:begin meta -->\n<!-- biscotti:end meta -->\n");

    assertThat(page).contains("| 1 month |", "| 1 månad |", "**shop.example** · Effective");
  }

  /** terraform-docs compares bytes, so a file with CRLF is always out of date. */
  @Test
  void lineEndsAreNoDifference() {
    String page = Page.updated(MARKDOWN, TABLE);
    String windows = page.replace("\n", "\r\n");

    assertThat(Page.states(MARKDOWN, windows)).containsExactly(RegionState.CURRENT);
    assertThat(Page.updated(MARKDOWN, windows)).isEqualTo(windows);
  }

  @Test
  void theFilesOwnLineEndsAreKept() {
    String windows = ("# Ours\n" + TABLE + "The end.\n").replace("\n", "\r\n");

    assertThat(Page.updated(MARKDOWN, windows).replace("\r\n", ""))
        .contains("`_visitor`")
        .doesNotContain("\n")
        .doesNotContain("\r");
  }

  @Test
  void mixedLineEndsStayWhereNothingIsWritten() {
    String page = "a\r\nb\n" + TABLE + "c\r\nd\n";

    assertThat(Page.updated(MARKDOWN, page)).startsWith("a\r\nb\n<!--").endsWith("-->\nc\r\nd\n");
  }

  /** Weaver always adds a final newline; users of terraform-docs fight linters over it. */
  @Test
  void aMissingFinalNewlineStaysMissing() {
    String page = Page.updated(MARKDOWN, TABLE.stripTrailing());

    assertThat(page).endsWith("<!-- biscotti:end table -->");
    assertThat(Page.states(MARKDOWN, page)).containsExactly(RegionState.CURRENT);
  }

  @Test
  void aByteOrderMarkStays() {
    String page = "\uFEFF" + TABLE;

    assertThat(Page.updated(MARKDOWN, page)).startsWith("\uFEFF<!-- biscotti:begin");
    assertThat(Page.updated(HTML, page)).startsWith("\uFEFF<!-- biscotti:begin");
  }

  /** Users of terraform-docs asked for front matter to stay first. */
  @Test
  void frontMatterStaysFirst() {
    String front = "---\ntitle: Cookies\n---\n\n";

    assertThat(Page.updated(MARKDOWN, front + TABLE)).startsWith(front + "<!-- biscotti");
  }

  /** Weaver loses the rest of the file, terraform-docs appends. */
  @Test
  void aMissingEndMarkerLosesNothing() {
    RegionDocument page =
        Page.read(MARKDOWN, "<!-- biscotti:begin table -->\n\nThe rest of the file.\n");

    assertThat(page.problems()).extracting(MarkerProblem::line).containsExactly(1);
    assertThatThrownBy(page::updated).isInstanceOf(IllegalStateException.class);
  }

  /** terraform-docs appends to a file without markers. */
  @Test
  void nothingIsAppendedToAFileWithoutMarkers() {
    RegionDocument page = Page.read(MARKDOWN, "# A legal text\n");

    assertThat(page.hasMarkers()).isFalse();
    assertThat(new String(page.updated(), StandardCharsets.UTF_8)).isEqualTo("# A legal text\n");
  }

  /** Helidon and AutoService write nothing for an empty list, so the old list stays. */
  @Test
  void aCategoryThatBecameEmptySaysSo() {
    String page = Page.updated(MARKDOWN, TABLE);

    assertThat(Page.updated(MARKDOWN, page, ModuleOnDisk.policy("shop").build()))
        .doesNotContain("_visitor")
        .contains("**None today.** These would need your consent.");
  }

  /** Old Micronaut and vertx-docgen write in the charset of the machine. */
  @Test
  void whatIsNotUtf8IsNotTouched() {
    byte[] latin = (TABLE + "é\n").getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(
            () ->
                RegionDocument.read(
                    MARKDOWN, latin, new RegionContent(List.of(LockedPolicy.unlocked(Page.SHOP)))))
        .isInstanceOf(CharacterCodingException.class);
  }

  /** terraform-docs reports that a file is out of date, but not where. */
  @Test
  void theDifferenceIsShownWithTheLinesOfTheFile() {
    String page = "# Ours\n\n\n" + Page.updated(MARKDOWN, TABLE);

    String diff = Page.read(MARKDOWN, page, LATER).regions().get(0).diff("COOKIES.md");

    assertThat(diff)
        .startsWith("--- COOKIES.md (as it is)\n+++ COOKIES.md (as declared)\n@@ -4,7 +4,7 @@\n")
        .contains("\n-| `_visitor` | Counts visitors. | Us | 1 month |\n")
        .contains("\n+| `_visitor` | Counts visitors. | Us | 2 months |\n");
  }

  @Test
  void aRegionIsIndentedAsItsMarkerIs() {
    String html =
        Page.updated(HTML, "<main>\n    " + TABLE.replace("\n<", "\n    <") + "</main>\n");

    assertThat(html.lines().filter(line -> !line.contains("main")))
        .allMatch(line -> line.startsWith("    <"));
    assertThat(Page.states(HTML, html)).containsExactly(RegionState.CURRENT);
  }

  @ParameterizedTest
  @EnumSource(DocumentFormat.class)
  void everyKindOfRegionCanBeWrittenInEveryFormat(DocumentFormat format) {
    String page =
        List.of(
                "table",
                "category category=analytics level=3",
                "providers",
                "changes",
                "coming-changes",
                "meta")
            .stream()
            .map(
                region ->
                    format.comment("biscotti:begin " + region)
                        + "\n"
                        + format.comment("biscotti:end " + region.split(" ")[0])
                        + "\n")
            .collect(Collectors.joining("\n"));

    String written = Page.updated(format, page);

    assertThat(Page.states(format, written)).hasSize(6).containsOnly(RegionState.CURRENT);
    assertThat(written).contains("Analytics cookies", "_visitor", "Changes to this policy");
    assertThat(written)
        .contains(format == HTML ? "<h3>" : format == ASCIIDOC ? "\n=== " : "\n### ");
  }

  @Provide
  Arbitrary<String> pages() {
    Arbitrary<String> line =
        Arbitraries.of(
            "# Title",
            "text",
            "",
            "    indented",
            "```",
            "~~~",
            "- item",
            "<pre>",
            "</pre>",
            "<!--",
            "-->",
            "<!-- biscotti:begin table -->",
            "<!-- biscotti:end table -->",
            "<!-- biscotti:begin meta lang=sv -->",
            "<!-- biscotti:end meta -->",
            "  <!-- biscotti:begin table category=analytics -->",
            "{/* biscotti:begin table */}",
            "// biscotti:begin table",
            "// biscotti:end table",
            "----",
            "é€😀");
    Arbitrary<String> end = Arbitraries.of("\n", "\r\n");
    return Combinators.combine(line, end)
        .as((text, lineEnd) -> text + lineEnd)
        .list()
        .ofMaxSize(14)
        .map(lines -> String.join("", lines));
  }

  /** Text outside of regions stays the same, byte for byte, on any page. */
  @Property(tries = 500)
  void nothingOutsideOfRegionsEverChanges(@ForAll("pages") String page) {
    for (DocumentFormat format : List.of(MARKDOWN, HTML, MDX, ASCIIDOC)) {
      RegionDocument document = Page.read(format, page);
      if (document.problems().isEmpty()) {
        String updated = new String(document.updated(), StandardCharsets.UTF_8);
        assertThat(outside(document, page)).isEqualTo(outside(Page.read(format, updated), updated));
        if (document.regions().stream().allMatch(one -> one.state() == RegionState.EMPTY)) {
          assertThat(Page.states(format, updated))
              .allMatch(state -> state == RegionState.CURRENT)
              .hasSameSizeAs(document.regions());
        }
      }
    }
  }

  private static String outside(RegionDocument document, String text) {
    List<String> lines = List.of(text.split("(?<=\n)"));
    StringBuilder outside = new StringBuilder();
    int done = 0;
    for (CheckedRegion region : document.regions()) {
      lines.subList(done, region.line() - 1).forEach(outside::append);
      done = region.line() - 1 + region.present().size();
      outside.append(lines.get(done - 1));
    }
    lines.subList(done, lines.size()).forEach(outside::append);
    return outside.toString();
  }

  /** Old editors use a lone carriage return as line break, and Markdown parsers also accept it. */
  @Test
  void aCarriageReturnByItselfMovesNoLine() {
    String example = "\n```\n" + TABLE + "```\n\n";
    for (String before : List.of("a\rb\n", "a\r\r\n", "\r\r\r\n<div>\rx\n</div>\n")) {
      String page = before + example + TABLE;

      assertThat(Page.read(MARKDOWN, page).regions()).as(before).hasSize(1);
      assertThat(Page.updated(MARKDOWN, page)).startsWith(before + example);
    }
    assertThat(Page.read(MARKDOWN, "a\r```\n" + TABLE + "```\n").hasMarkers()).isFalse();
  }
}
