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

/** What is a marker, and what is wrong with one. */
class MarkersTest {
  private static final String TABLE =
      "<!-- biscotti:begin table -->\n<!-- biscotti:end table -->\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!-- biscotti:begin tabel --> | there is no region \"tabel\". Did you mean \"table\"?",
        "<!-- biscotti:begin summary --> | there is no region \"summary\". There are table,"
            + " category, providers, changes, coming-changes, meta.",
        "<!-- biscotti:begin --> | a marker says \"begin\" or \"end\" and what the region shows, as"
            + " in <!-- biscotti:begin table category=analytics -->",
        "<!-- biscotti:update table --> | a marker says \"begin\" or \"end\" and what the region"
            + " shows, as in <!-- biscotti:begin table category=analytics -->",
        "<!-- biscotti:begin table categories=analytics --> | the region \"table\" has no attribute"
            + " \"categories\"; it may have category, environment, lang, policy, sum",
        "<!-- biscotti:begin table lang=en lang=sv --> | the attribute \"lang\" is there twice",
        "<!-- biscotti:begin table analytics --> | \"analytics\" is no attribute: write name=value,"
            + " or name=\"a value with spaces\"",
        "<!-- biscotti:begin table sum=12 --> | the sum \"12\" is not one that was written here:"
            + " take the attribute away",
        "<!-- biscotti:begin category --> | say which category, as in category=analytics",
        "<!-- biscotti:begin category category=analytics level=7 --> | the level of a heading is a"
            + " number from 1 to 5",
        "<!-- biscotti:begin table category=a environment=b --> | a table is of a category or of an"
            + " environment, not of both",
        "<!-- biscotti:end table lang=en --> | the end of a region says no more than <!--"
            + " biscotti:end table -->",
        "<!-- biscotti:begin table --> text | a marker stands alone on its line, and here it is"
            + " written <!-- biscotti:begin … -->",
        "<!-- biscotti:begin table | a marker stands alone on its line, and here it is written <!--"
            + " biscotti:begin … -->",
        "// biscotti:begin table | a marker stands alone on its line, and here it is written <!--"
            + " biscotti:begin … -->",
        "<!-- biscotti:end table --> | this ends a region that does not begin",
        "<!-- biscotti:begin meta --> | this region has no end: write <!-- biscotti:end meta -->"
            + " below what is generated",
      })
  void whatIsWrongWithAMarkerIsSaidWithItsLine(String marker, String message) {
    assertThat(Page.problems(MARKDOWN, "# Cookies\n\n" + marker + "\n")).contains("3: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table category=analytic | there is no category \"analytic\". Did you mean \"analytics\"?",
        "category category=ads | there is no category \"ads\". There are essential, functional,"
            + " analytics, marketing.",
        "table lang=de | there is no language \"de\". There are en, sv.",
        "table environment=preview | there is no environment \"preview\".",
        "table policy=shpo | there is no policy \"shpo\". Did you mean \"shop\"?",
      })
  void whatIsNotThereIsSaidWithTheNearestThatIs(String marker, String message) {
    String kind = marker.substring(0, marker.indexOf(' '));
    String page = "<!-- biscotti:begin " + marker + " -->\n<!-- biscotti:end " + kind + " -->\n";

    assertThat(Page.problems(MARKDOWN, page)).containsExactly("1: " + message);
  }

  @Test
  void severalPoliciesAreToldApartByName() {
    assertThat(Page.problems(MARKDOWN, TABLE, Page.SHOP, ModuleOnDisk.policy("admin").build()))
        .containsExactly("1: there are several policies: say which, as in policy=shop");
  }

  @Test
  void regionsDoNotCross() {
    String page =
        "<!-- biscotti:begin table -->\n<!-- biscotti:end meta -->\n<!-- biscotti:end table -->\n";

    assertThat(Page.problems(MARKDOWN, page))
        .containsExactly(
            "2: this ends \"meta\", and the region that begins in line 1 is \"table\"",
            "3: this ends a region that does not begin");
  }

  @Test
  void regionsDoNotNest() {
    String page =
        "<!-- biscotti:begin table -->\n<!-- biscotti:begin meta -->\n<!-- biscotti:end meta -->\n"
            + "<!-- biscotti:end table -->\n";

    assertThat(Page.problems(MARKDOWN, page))
        .contains(
            "2: the region \"table\" that begins in line 1 has not ended yet, and regions do not"
                + " nest");
  }

  @Test
  void theSameRegionTwiceIsAMistake() {
    assertThat(Page.problems(MARKDOWN, TABLE + TABLE))
        .containsExactly("3: the same region is in line 1 already");
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
        .contains(
            "1: a marker stands alone on its line, and here it is written {/* biscotti:begin … */}");
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
            "2: a marker is indented by at most 3 columns: what is indented by more can turn into"
                + " code");
  }

  @Test
  void aMentionWithinALineIsNoMarker() {
    String page = "Write `<!-- biscotti:begin table -->`, or <!-- biscotti:end table --> there.\n";

    assertThat(Page.read(MARKDOWN, page).hasMarkers()).isFalse();
  }
}
