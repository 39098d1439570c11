package dev.biscotti.search.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.rule.UsageRule;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingMessagesTest {
  private final FindingMessages messages = new FindingMessages();

  private static LocatedFinding finding(UsageRule rule, String cookie, String fix, int line) {
    return new LocatedFinding(
        new UsageFinding(rule, cookie, "What.", fix, "static final String X = \"x\";"),
        new CodeLocation("app.Page", "show", "Page.java", line));
  }

  private String next(UsageRule rule, String cookie, String fix, int line) {
    return messages.next(finding(rule, cookie, fix, line), "Page.show");
  }

  @Test
  void theFixIsShownOnceForARuleAndACookie() {
    assertThat(next(UsageRule.BSC601, "promo", "Declare it.", 3))
        .isEqualTo("[BSC601] What.\n  at:   Page.show\n  fix:  Declare it.");
    assertThat(next(UsageRule.BSC601, "promo", "Declare it.", 7))
        .isEqualTo(
            "[BSC601] What.\n  at:   Page.show\n"
                + "  fix:  As for \"promo\" at Page.show (Page.java:3).");
    assertThat(next(UsageRule.BSC603, "promo", "Declare it.", 8)).endsWith("Declare it.");
    assertThat(next(UsageRule.BSC601, "other", "Declare it.", 9)).endsWith("Declare it.");
  }

  @Test
  void anotherFixOfTheSameCookieIsShownToo() {
    next(UsageRule.BSC601, "promo", "Declare it.", 3);

    assertThat(next(UsageRule.BSC601, "promo", "List it.", 4)).endsWith("fix:  List it.");
  }

  @Test
  void aCookieWithoutAKnownNameHasNoNameInTheReference() {
    next(UsageRule.BSC602, "", "Use a declared constant.", 3);

    assertThat(next(UsageRule.BSC602, "", "Use a declared constant.", 4))
        .endsWith("fix:  As at Page.show (Page.java:3).");
  }

  @Test
  void theSummaryCountsRulesAndNamesCookiesOnce() {
    FindingSummary summary =
        FindingSummary.of(
            List.of(
                finding(UsageRule.BSC603, "promo", "", 1),
                finding(UsageRule.BSC601, "promo", "", 2),
                finding(UsageRule.BSC601, "_ga", "", 3)));

    assertThat(summary.numbers())
        .isEqualTo(
            "3 findings about cookies: 2 of BSC601 (set but not declared), 1 of BSC603 (read but not declared).");
    assertThat(summary.names()).isEqualTo("Not declared: \"_ga\", \"promo\".");
  }

  @Test
  void theSummaryNamesOnlyCookiesThatADeclarationHelps() {
    UsageFinding finding = new UsageFinding(UsageRule.BSC605, "visitor", "What.", "Guard it.", "");
    FindingSummary summary =
        FindingSummary.of(
            List.of(new LocatedFinding(finding, new CodeLocation("app.Page", "", "", 0))));

    assertThat(summary.numbers())
        .isEqualTo("1 finding about cookies: 1 of BSC605 (consent cookie set without its guard).");
    assertThat(summary.names()).isEmpty();
  }

  @Test
  void theSummaryNamesTwentyCookies() {
    FindingSummary summary =
        FindingSummary.of(
            IntStream.rangeClosed(10, 31)
                .mapToObj(i -> finding(UsageRule.BSC601, "c" + i, "", i))
                .toList());

    assertThat(summary.names()).contains("\"c29\" and 2 more.").doesNotContain("c30");
  }

  @Test
  void aPlaceInAClassItselfIsNamedByTheClass() {
    assertThat(new CodeLocation("app.Page$Part", "", "Page.java", 4).text())
        .isEqualTo("Part (Page.java:4)");
  }
}
