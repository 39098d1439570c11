package dev.biscotti.tooling.region;

import static dev.biscotti.tooling.region.DocumentFormat.ASCIIDOC;
import static dev.biscotti.tooling.region.DocumentFormat.HTML;
import static dev.biscotti.tooling.region.DocumentFormat.MARKDOWN;
import static dev.biscotti.tooling.region.DocumentFormat.MDX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.tooling.sync.ModuleOnDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a marker, and what is wrong with malformed ones. */
class MarkersTest {
  private static final String TABLE =
      "<!-- biscotti:begin table -->\n<!-- biscotti:end table -->\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!-- biscotti:begin tabel --> | there is no region \"tabel\". Did you mean \"table\"?",
        "<!-- biscotti:begin summary --> | there is no region \"summary\". Choose from table,"
            + " category, providers, changes, coming-changes, meta.",
        "<!-- biscotti:begin --> | a marker says \"begin\" or \"end\" and what the region shows, as"
            + " in <!-- biscotti:begin table category=analytics -->",
        "<!-- biscotti:update table --> | a marker says \"begin\" or \"end\" and what the region"
            + " shows, as in <!-- biscotti:begin table category=analytics -->",
        "<!-- biscotti:begin table categories=analytics --> | the region \"table\" has no attribute"
            + " \"categories\"; its attributes are category, environment, lang, policy, sum",
        "<!-- biscotti:begin table lang=en lang=sv --> | the attribute \"lang\" is given twice",
        "<!-- biscotti:begin table analytics --> | \"analytics\" is not an attribute: write name=value,"
            + " or name=\"a value with spaces\"",
        "<!-- biscotti:begin table sum=12 --> | the sum \"12\" was not written by Biscotti: remove the attribute",
        "<!-- biscotti:begin category --> | name the category, as in category=analytics",
        "<!-- biscotti:begin category category=analytics level=7 --> | the level of a heading must be a number from 1 to 5",
        "<!-- biscotti:begin table category=a environment=b --> | a table shows a category or an environment, not both",
        "<!-- biscotti:end table lang=en --> | the end marker of this region is <!--"
            + " biscotti:end table -->",
        "<!-- biscotti:begin table --> text | a marker must be alone on its line and is written <!-- biscotti:begin … -->",
        "<!-- biscotti:begin table | a marker must be alone on its line and is written <!--"
            + " biscotti:begin … -->",
        "// biscotti:begin table | a marker must be alone on its line and is written <!--"
            + " biscotti:begin … -->",
        "<!-- biscotti:end table --> | this ends a region that has not begun",
        "<!-- biscotti:begin meta --> | this region has no end: write <!-- biscotti:end meta -->"
            + " below the generated text",
      })
  void whatIsWrongWithAMarkerIsSaidWithItsLine(String marker, String message) {
    assertThat(Page.problems(MARKDOWN, "# Cookies\n\n" + marker + "\n")).contains("3: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table category=analytic | there is no category \"analytic\". Did you mean \"analytics\"?",
        "category category=ads | there is no category \"ads\". Choose from essential, functional,"
            + " analytics, marketing.",
        "table lang=de | there is no language \"de\". Choose from en, sv.",
        "table environment=preview | there is no environment \"preview\".",
        "table policy=shpo | there is no policy \"shpo\". Did you mean \"shop\"?",
      })
  void whatIsNotThereIsSaidWithTheNearestThatIs(String marker, String message) {
    String kind = marker.substring(0, marker.indexOf(' '));
    String page = "<!-- biscotti:begin " + marker + " -->\n<!-- biscotti:end " + kind + " -->\n";

    assertThat(Page.problems(MARKDOWN, page)).containsExactly("1: " + message);
  }

  @Test
  void severalPoliciesAreDistinguishedByName() {
    assertThat(Page.problems(MARKDOWN, TABLE, Page.SHOP, ModuleOnDisk.policy("admin").build()))
        .containsExactly("1: there are several policies: choose one, as in policy=shop");
  }

  @Test
  void regionsDoNotCross() {
    String page =
        "<!-- biscotti:begin table -->\n<!-- biscotti:end meta -->\n<!-- biscotti:end table -->\n";

    assertThat(Page.problems(MARKDOWN, page))
        .containsExactly(
            "2: this ends \"meta\", but the region that begins in line 1 is \"table\"",
            "3: this ends a region that has not begun");
  }

  @Test
  void regionsDoNotNest() {
    String page =
        "<!-- biscotti:begin table -->\n<!-- biscotti:begin meta -->\n<!-- biscotti:end meta -->\n"
            + "<!-- biscotti:end table -->\n";

    assertThat(Page.problems(MARKDOWN, page))
        .contains(
            "2: the region \"table\" that begins in line 1 has not ended yet, and regions cannot be nested");
  }

  @Test
  void theSameRegionTwiceIsAMistake() {
    assertThat(Page.problems(MARKDOWN, TABLE + TABLE))
        .containsExactly("3: the same region is already in line 1");
    assertThat(Page.problems(MARKDOWN, TABLE + TABLE.replace("begin table", "begin table lang=sv")))
        .isEmpty();
  }

  @Test
  void eachFormatHasItsOwnComments() {
    String jsx = "{/* biscotti:begin table */}\n{/* biscotti:end table */}\n";
    String comment = "// biscotti:begin table\n// biscotti:end table\n";

    assertThat(Page.states(MDX, jsx)).containsExactly(RegionState.EMPTY);
    assertThat(Page.states(ASCIIDOC, comment)).containsExactly(RegionState.EMPTY);
    assertThat(Page.problems(MDX, TABLE))
        .contains("1: a marker must be alone on its line and is written {/* biscotti:begin … */}");
    assertThat(Page.problems(MARKDOWN, jsx)).hasSize(2);
    assertThat(Page.problems(HTML, comment)).hasSize(2);
    assertThat(Page.problems(ASCIIDOC, TABLE)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\n%s```\n",
        "~~~~ html\n~~~\n%s~~~~\n",
        "- a list\n\n  ```\n  %s  ```\n",
        "1. ```\n   %s   ```\n",
        "> ```\n> %s> ```\n",
        "    %s",
        "text\n\n\t%s",
        "<pre>\n%s</pre>\n",
        "<script>\n%s</script>\n",
        "<!--\n%s",
        "```\nnever closed\n\n%s",
      })
  void inMarkdownAnExampleIsNoRegion(String page) {
    String indentation = page.replaceAll("(?s)^.*?([ \\t>]*)%s.*$", "$1");
    String text = page.formatted(TABLE.replaceAll("\n(?=.)", "\n" + indentation));

    assertThat(Page.states(MARKDOWN, text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "text\n%s",
        "- item\n%s",
        "<div>\n%s</div>\n",
        "```\n```\n%s",
        "---\ntitle: x\n---\n%s"
      })
  void inMarkdownEverythingElseIs(String page) {
    assertThat(Page.states(MARKDOWN, page.formatted(TABLE))).containsExactly(RegionState.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<pre>\n%s</pre>\n",
        "<PRE class=x>\n\n%s</PRE>",
        "<p></p><textarea>\n%s</textarea>",
        "<script>\nlet x = '\n%s'</script>",
        "<style>\n%s</style>",
        "<!-- for later\n%s",
      })
  void inHtmlAnExampleIsNoRegion(String page) {
    assertThat(Page.states(HTML, page.formatted(TABLE))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "        %s",
        "<pre>x</pre>\n%s",
        "<!-- a comment -->\n%s",
        "<p>text <!-- and\n a comment --> <b>\n%s",
        "<prefix>\n%s",
      })
  void inHtmlEverythingElseIs(String page) {
    assertThat(Page.states(HTML, page.formatted(TABLE))).containsExactly(RegionState.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "----\n%s----\n",
        "[source,html]\n----\n-----\n%s----\n",
        "....\n%s....\n",
        "++++\n%s++++\n",
        "////\n%s////\n",
        "```\n%s```\n",
        "[source]\n%s\n",
        "[listing]\nfirst\n%s\n"
      })
  void inAsciiDocAnExampleIsNoRegion(String page) {
    String text = page.formatted("// biscotti:begin table\n// biscotti:end table\n");

    assertThat(Page.states(ASCIIDOC, text)).isEmpty();
  }

  @Test
  void inAsciiDocACommentBeginsItsLine() {
    assertThat(Page.problems(ASCIIDOC, " // biscotti:begin table\n")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "----\ncode\n----\n%s",
        "====\n%s====\n",
        "[source]\ncode\n\n%s",
        "--\n%s--\n"
      })
  void inAsciiDocEverythingElseIs(String page) {
    String text = page.formatted("// biscotti:begin table\n// biscotti:end table\n");

    assertThat(Page.states(ASCIIDOC, text)).containsExactly(RegionState.EMPTY);
  }

  @Test
  void aMarkerThatWouldTurnIntoCodeIsAMistake() {
    assertThat(Page.problems(MARKDOWN, "- text\n\n      " + TABLE.replace("\n<", "\n      <")))
        .isEmpty();
    assertThat(Page.problems(MARKDOWN, "text\n    " + TABLE))
        .contains(
            "2: a marker may be indented by at most 3 columns: with more it can turn into code");
  }

  @Test
  void aMentionWithinALineIsNoMarker() {
    String page = "Write `<!-- biscotti:begin table -->`, or <!-- biscotti:end table --> there.\n";

    assertThat(Page.read(MARKDOWN, page).hasMarkers()).isFalse();
  }
}
