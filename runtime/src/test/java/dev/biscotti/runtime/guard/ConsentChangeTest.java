package dev.biscotti.runtime.guard;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.no;
import static dev.biscotti.runtime.guard.Shop.record;
import static dev.biscotti.runtime.guard.Shop.visitedWith;
import static dev.biscotti.runtime.guard.Shop.yes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.consent.ConsentRecord;
import dev.biscotti.runtime.consent.ConsentRecord.Entry;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The record after an answer: what is carried on from the one before, and for how long. */
class ConsentChangeTest {
  private static List<String> asked(Consent consent) {
    return consent.toAsk().stream().map(CategoryDeclaration::id).toList();
  }

  /** What the next request of the same browser says. */
  private static Consent next(Browser browser) {
    return visitedWith("shop-consent=" + browser.valueOf("shop-consent")).consent();
  }

  private static ConsentRecord written(Browser browser) {
    return ConsentRecord.parse(browser.valueOf("shop-consent")).orElseThrow();
  }

  @Test
  void answersThatThisReleaseDoesNotKnowAreKept() {
    Entry other = new Entry(ConsentRecord.tag("of another release"), true, Revision.digest(5));
    Entry later = new Entry(ConsentRecord.tag("analytics"), true, new Revision(3, 0x333333));
    Browser browser = Browser.with(record(TODAY, other, later).concat(".x7.y"));
    Consent consent = browser.visits(POLICY, SETTINGS).consent();
    assertThat(consent.choice("analytics")).isEqualTo(Choice.REFUSED);
    assertThat(asked(consent)).containsExactly("marketing");

    consent.grant("marketing");

    assertThat(written(browser).entries()).contains(other, later, yes("marketing"));
    assertThat(written(browser).extensions()).containsExactly("x7", "y");
  }

  @Test
  void fullRecordMakesRoomForWhatIsAskedNow() {
    String full = record(TODAY, no("analytics")) + ".x" + "A".repeat(359);
    Browser browser = Browser.with(full);
    assertThat(full.length() - "shop-consent=".length()).isBetween(378, 384);
    Consent consent = browser.visits(POLICY, SETTINGS).consent();
    assertThat(consent.choice("analytics")).isEqualTo(Choice.REFUSED);

    consent.grant("marketing");

    assertThat(written(browser).entries()).contains(no("analytics"), yes("marketing"));
    assertThat(written(browser).extensions()).isEmpty();
  }

  @Test
  void fullRecordLosesTheAnswersOfOtherReleasesFirst() {
    Entry other = new Entry(ConsentRecord.tag("of another release"), true, Revision.digest(5));
    Browser browser = Browser.with(record(TODAY, no("analytics"), other) + ".x" + "A".repeat(350));
    Consent consent = browser.visits(POLICY, SETTINGS).consent();
    assertThat(consent.choice("analytics")).isEqualTo(Choice.REFUSED);

    consent.grant("marketing");

    assertThat(written(browser).entries()).contains(no("analytics"), yes("marketing"));
    assertThat(written(browser).entries()).doesNotContain(other);
  }

  @Test
  void noAnswerIsKeptLongerThanDeclared() {
    LocalDate before = TODAY.minusDays(100);
    Browser browser = Browser.with(record(before, no("analytics"), yes("statistics")));

    browser.visits(POLICY, SETTINGS).consent().grant("marketing");

    assertThat(written(browser).day()).isEqualTo(before);
    assertThat(browser.setCookies().get(0)).contains("; Max-Age=" + 81 * 86_400 + ";");
  }

  @Test
  void newAnswersToEverythingStartAnew() {
    Browser browser =
        Browser.with(record(TODAY.minusDays(100), no("analytics"), yes("statistics")));

    browser.visits(POLICY, SETTINGS).consent().acceptAll();

    assertThat(written(browser).day()).isEqualTo(TODAY);
    assertThat(browser.setCookies().get(0)).contains("; Max-Age=" + 181 * 86_400 + ";");
  }

  @Test
  void recordOfAnotherServersTomorrowBecomesToday() {
    Browser browser = Browser.with(record(TODAY.plusDays(1), no("analytics")));

    browser.visits(POLICY, SETTINGS).consent().grant("marketing");

    assertThat(written(browser).day()).isEqualTo(TODAY);
  }

  @Test
  void recordNearItsEndAsksAgain() {
    String last = record(TODAY.minusDays(180), yes("analytics"), yes("marketing"));
    String over = record(TODAY.minusDays(181), yes("analytics"), yes("marketing"));

    assertThat(visitedWith(last).consent().mustAsk()).isFalse();
    assertThat(visitedWith(over).consent().mustAsk()).isTrue();
    assertThat(visitedWith(over).consent().granted("analytics")).isFalse();
  }

  @Test
  void recordThatNoLongerCountsIsNotCarriedOn() {
    Entry other = new Entry(ConsentRecord.tag("of another release"), true, Revision.digest(5));
    Browser browser = Browser.with(record(TODAY.minusDays(181), yes("analytics"), other));

    browser.visits(POLICY, SETTINGS).consent().refuse("marketing");

    assertThat(written(browser).entries()).containsExactly(no("marketing"));
    assertThat(written(browser).day()).isEqualTo(TODAY);
  }
}
