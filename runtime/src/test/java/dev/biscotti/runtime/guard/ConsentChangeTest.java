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
import dev.biscotti.runtime.consent.RecordIssuer;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The record after an answer: what it keeps from the earlier record, and for how long. */
class ConsentChangeTest {
  private static List<String> asked(Consent consent) {
    return consent.toAsk().stream().map(CategoryDeclaration::id).toList();
  }

  /** The next request of the same browser. */
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
  void fullRecordMakesRoomForTheCurrentQuestions() {
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

  /** One of them may be planted, and there is no way to know which. */
  @Test
  void answerCarriesNothingOverFromCopiesThatDiffer() {
    String planted = record(TODAY, yes("analytics"), yes("statistics"));
    for (String cookies :
        List.of(
            planted + "; " + record(TODAY, no("analytics")),
            record(TODAY, no("analytics")) + "; " + planted,
            planted + "; " + planted + ".x")) {
      Browser browser = Browser.with(cookies);

      browser.visits(POLICY, SETTINGS).consent().refuse("marketing");

      assertThat(written(browser).entries()).containsExactly(no("marketing"));
      assertThat(written(browser).extensions()).isEmpty();
    }
  }

  @Test
  void recordOfAnotherPolicyIsNotCarriedOver() {
    DeployedPolicy other =
        DeployedPolicy.of(
            PolicyDeclaration.of("another", TODAY).categories(POLICY.rules().categories()).build());
    Browser browser = Browser.with(record(other, TODAY, yes("analytics"), no("statistics")));

    browser.visits(POLICY, SETTINGS).consent().refuse("marketing");

    assertThat(written(browser).entries()).containsExactly(no("marketing"));
    assertThat(written(browser).issuer()).isEqualTo(RecordIssuer.of(POLICY));
  }

  @Test
  void fromAnotherLockStatesAreKeptAndNumbersAreNot() {
    RecordIssuer issuer = new RecordIssuer(RecordIssuer.of(POLICY).policy(), 7);
    Entry unknown = new Entry(ConsentRecord.tag("of another release"), true, Revision.digest(5));
    Entry later = new Entry(ConsentRecord.tag("functional"), true, new Revision(9, 9));
    List<Entry> entries =
        Stream.of(unknown, later, yes("analytics"))
            .sorted(Comparator.comparingInt(Entry::tag))
            .toList();
    Browser browser =
        Browser.with("shop-consent=" + new ConsentRecord(issuer, TODAY, entries, List.of()).text());

    browser.visits(POLICY, SETTINGS).consent().refuse("marketing");

    assertThat(written(browser).entries())
        .containsExactlyInAnyOrder(
            no("marketing"),
            new Entry(ConsentRecord.tag("analytics"), true, Shop.REVISION.withNumber(0)));
    assertThat(next(browser).granted("analytics")).isTrue();
    assertThat(written(browser).issuer().lock()).isZero();
  }

  @Test
  void recordOfVersionOneIsRewrittenWithWhatItProves() {
    // Written today: a no to analytics at number 1, and a yes to functional at number 2.
    Browser browser = Browser.with("shop-consent=1.AmD.XTAAAB_UgAAC");

    browser.visits(POLICY, SETTINGS).consent().grant("marketing");

    assertThat(written(browser).entries())
        .containsExactly(
            new Entry(ConsentRecord.tag("analytics"), false, Revision.NONE), yes("marketing"));
    assertThat(next(browser).choice("analytics")).isEqualTo(Choice.REFUSED);
    assertThat(next(browser).answered("functional")).isFalse();
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
