package dev.biscotti.runtime.guard;

import static dev.biscotti.runtime.guard.Locks.BEFORE;
import static dev.biscotti.runtime.guard.Locks.answer;
import static dev.biscotti.runtime.guard.Locks.asked;
import static dev.biscotti.runtime.guard.Locks.category;
import static dev.biscotti.runtime.guard.Locks.digests;
import static dev.biscotti.runtime.guard.Locks.locked;
import static dev.biscotti.runtime.guard.Locks.revision;
import static dev.biscotti.runtime.guard.Shop.CAMPAIGN_FAMILY;
import static dev.biscotti.runtime.guard.Shop.CONSENT;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.VISITOR;
import static dev.biscotti.runtime.guard.Shop.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.consent.ConsentRecord;
import dev.biscotti.runtime.consent.ConsentRecord.Entry;
import dev.biscotti.runtime.consent.ConsentTerms;
import dev.biscotti.runtime.consent.RecordIssuer;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockEntry;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.runtime.lock.PolicyLock;
import dev.biscotti.runtime.lock.ShownState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an answer covers when the policy's lock shows that a category got cookies later. */
class LockedConsentTest {
  private static final LocalDate OPENING = LocalDate.of(2026, 6, 1);
  private static final CookieDeclaration HEATMAP =
      CookieDeclaration.consent("_heatmap", "analytics", "Maps clicks.").build();
  private static final CookieDeclaration TRIAL =
      CookieDeclaration.consent("_trial", "analytics", "Tries things.")
          .environment("preview")
          .build();
  private static final CookieDeclaration UNDATED =
      CookieDeclaration.consent("_undated", "analytics", "Counts.").build();

  /** The state of another branch with the same number. */
  private static final Revision MERGED = new Revision(1, 0x3e63d);

  private final Entry analyticsBefore = answer("analytics", true, BEFORE);

  /** A category of another release, in a state of the same name, whose tag comes first. */
  private static final Entry OTHER = new Entry(0, true, BEFORE);

  private static final LockEntry FIRST =
      new LockEntry(OPENING, "000001", "", List.of(), Map.of("analytics", 1));

  private static final DeployedPolicy POLICY =
      DeployedPolicy.of(
          new LockedPolicy(
              PolicyDeclaration.of("shop", OPENING)
                  .consentRecord("shop-consent")
                  .categories(
                      List.of(
                          CategoryDeclaration.builtIn("essential"),
                          CategoryDeclaration.builtIn("analytics"),
                          CategoryDeclaration.builtIn("marketing")))
                  .cookies(List.of(CONSENT, VISITOR, HEATMAP, TRIAL, UNDATED, CAMPAIGN_FAMILY))
                  .build(),
              new FoundLock.Read(
                  new PolicyLock(
                      "shop",
                      List.of(category("analytics", 2), category("marketing", 1)),
                      List.of(),
                      List.of(
                          locked(CONSENT, Optional.empty(), OPENING),
                          locked(VISITOR, Optional.of(revision(1)), OPENING),
                          locked(HEATMAP, Optional.of(revision(2)), TODAY),
                          locked(TRIAL, Optional.of(revision(2)), TODAY),
                          locked(UNDATED, Optional.empty(), OPENING),
                          locked(CAMPAIGN_FAMILY, Optional.of(revision(1)), OPENING)),
                      List.of(),
                      List.of(FIRST),
                      List.of(
                          new ShownState("analytics", BEFORE, digests(VISITOR, UNDATED)),
                          new ShownState("marketing", BEFORE, digests(CAMPAIGN_FAMILY)),
                          new ShownState("analytics", MERGED, digests(VISITOR, HEATMAP))),
                      List.of(),
                      List.of()))));

  private final Entry marketing = answer("marketing", true, now("marketing"));

  private static Revision now(String category) {
    return ConsentTerms.of(POLICY).categories().stream()
        .filter(one -> one.id().equals(category))
        .findFirst()
        .orElseThrow()
        .revision();
  }

  private static CookieGuard visit(Entry... answers) {
    return Browser.with(record(POLICY, TODAY, answers)).visits(POLICY, SETTINGS);
  }

  @Test
  void earlierConsentCoversNothingAddedLater() {
    CookieGuard guard = visit(OTHER, analyticsBefore, marketing);

    assertThat(guard.refusal(VISITOR)).isEmpty();
    assertThat(guard.refusal(HEATMAP)).contains(Refusal.NO_CONSENT);
    assertThat(guard.refusal(CAMPAIGN_FAMILY)).isEmpty();
    assertThat(guard.consent().granted("analytics")).isFalse();
    assertThat(asked(guard.consent())).containsExactly("analytics");
  }

  @Test
  void earlierConsentCoversNoCookieWithoutARevisionInTheLock() {
    assertThat(visit(analyticsBefore).refusal(UNDATED)).contains(Refusal.NO_CONSENT);
  }

  @Test
  void numberAloneCoversNothing() {
    for (int number : new int[] {1, 2}) {
      Entry other = answer("analytics", true, new Revision(number, 0xbad));
      CookieGuard guard = visit(other, marketing);

      assertThat(guard.refusal(VISITOR)).contains(Refusal.NO_CONSENT);
      assertThat(guard.refusal(HEATMAP)).contains(Refusal.NO_CONSENT);
      assertThat(asked(guard.consent())).containsExactly("analytics");
      assertThat(guard.consent().newSinceAnswer()).isEmpty();
    }
  }

  @Test
  void laterNumberOfTheSameLockDeniesWithoutAsking() {
    CookieGuard guard = visit(answer("analytics", true, new Revision(3, 0xbad)), marketing);

    assertThat(guard.refusal(VISITOR)).contains(Refusal.NO_CONSENT);
    assertThat(guard.consent().choice("analytics")).isEqualTo(Choice.REFUSED);
    assertThat(guard.consent().mustAsk()).isFalse();
  }

  @Test
  void laterNumberOfALockThatWasWrittenAnewIsAskedAgain() {
    ConsentRecord other =
        new ConsentRecord(
            new RecordIssuer(RecordIssuer.of(POLICY).policy(), RecordIssuer.of(POLICY).lock() ^ 1),
            TODAY,
            List.of(answer("analytics", true, new Revision(3, 0xbad)), marketing),
            List.of());
    CookieGuard guard = Browser.with("shop-consent=" + other.text()).visits(POLICY, SETTINGS);

    assertThat(guard.refusal(VISITOR)).contains(Refusal.NO_CONSENT);
    assertThat(asked(guard.consent())).containsExactly("analytics");
  }

  @Test
  void stateWithTheSameNumberCoversOnlyWhatItShowed() {
    CookieGuard guard = visit(answer("analytics", true, MERGED), marketing);

    assertThat(guard.refusal(VISITOR)).isEmpty();
    assertThat(guard.refusal(HEATMAP)).contains(Refusal.NO_CONSENT);
  }

  private static int lock(LockEntry... history) {
    PolicyLock lock =
        new PolicyLock(
            "shop",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(history),
            List.of(),
            List.of(),
            List.of());
    return RecordIssuer.of(
            DeployedPolicy.of(new LockedPolicy(POLICY.rules(), new FoundLock.Read(lock))))
        .lock();
  }

  /** A lock grows with each change; only a lock that was written anew begins with another entry. */
  @Test
  void aLockIsKnownByItsFirstEntry() {
    LockEntry later = new LockEntry(TODAY, "000002", "", List.of(), Map.of());
    LockEntry sameDay = new LockEntry(OPENING, "000002", "", List.of(), Map.of());

    assertThat(RecordIssuer.of(POLICY).lock()).isEqualTo(lock(FIRST)).isNotZero();
    assertThat(lock(FIRST, later)).isEqualTo(lock(FIRST));
    assertThat(lock(later, FIRST)).isNotEqualTo(lock(FIRST));
    assertThat(lock(sameDay)).isNotEqualTo(lock(FIRST)).isNotEqualTo(lock(later));
    assertThat(lock()).isZero();
  }

  @Test
  void recordOfAnotherPolicyIsNoAnswer() {
    for (DeployedPolicy other :
        List.of(
            DeployedPolicy.of(PolicyDeclaration.of("another", OPENING).build()),
            DeployedPolicy.of(
                PolicyDeclaration.of("shop", OPENING).site("another.example").build()))) {
      CookieGuard guard =
          Browser.with(record(other, TODAY, answer("analytics", true, now("analytics")), marketing))
              .visits(POLICY, SETTINGS);

      assertThat(guard.refusal(VISITOR)).contains(Refusal.NO_CONSENT);
      assertThat(asked(guard.consent())).containsExactly("analytics", "marketing");
    }
  }

  @Test
  void consentToAnotherCategoryCoversNothingHere() {
    CookieGuard guard = visit(OTHER, marketing);

    assertThat(guard.refusal(VISITOR)).contains(Refusal.NO_CONSENT);
    assertThat(guard.consent().newSinceAnswer()).isEmpty();
  }

  @Test
  void currentConsentCoversAll() {
    CookieGuard guard = visit(answer("analytics", true, now("analytics")), marketing);

    assertThat(guard.refusal(VISITOR)).isEmpty();
    assertThat(guard.refusal(HEATMAP)).isEmpty();
    assertThat(guard.consent().mustAsk()).isFalse();
    assertThat(guard.consent().newSinceAnswer()).isEmpty();
  }

  @Test
  void cookiesAddedAfterTheAnswerAreNew() {
    assertThat(visit(OTHER, analyticsBefore).consent().newSinceAnswer())
        .containsExactly(HEATMAP, UNDATED);
    assertThat(
            Browser.with(record(POLICY, TODAY, analyticsBefore))
                .visits(POLICY, SETTINGS.withEnvironment("preview"))
                .consent()
                .newSinceAnswer())
        .containsExactly(HEATMAP, TRIAL, UNDATED);
  }

  @Test
  void cookiesAddedAfterARefusalAreNewAndAskedAbout() {
    Consent consent = visit(answer("analytics", false, BEFORE), marketing).consent();

    assertThat(asked(consent)).containsExactly("analytics");
    assertThat(consent.newSinceAnswer()).containsExactly(HEATMAP, UNDATED);
  }

  @Test
  void nothingIsNewToVisitorsWithoutAnAnswerOrWithAnAnswerWithoutALock() {
    Consent none = Browser.with().visits(POLICY, SETTINGS).consent();
    Consent digest = visit(answer("analytics", true, Revision.digest(1)), marketing).consent();

    assertThat(asked(none)).containsExactly("analytics", "marketing");
    assertThat(none.newSinceAnswer()).isEmpty();
    assertThat(asked(digest)).containsExactly("analytics");
    assertThat(digest.newSinceAnswer()).isEmpty();
  }

  @Test
  void privacyControlRefusesNewCookiesAndKeepsEarlierConsent() {
    Browser browser =
        Browser.with(record(POLICY, TODAY, analyticsBefore) + "; _visitor=1; _heatmap=2");
    CookieGuard guard = browser.privacyControl("1").visits(POLICY, SETTINGS);

    assertThat(guard.consent().choice("analytics")).isEqualTo(Choice.REFUSED);
    assertThat(guard.consent().choice("marketing")).isEqualTo(Choice.REFUSED);
    assertThat(guard.consent().mustAsk()).isFalse();
    assertThat(guard.refusal(VISITOR)).isEmpty();
    assertThat(guard.refusal(HEATMAP)).contains(Refusal.NO_CONSENT);
    guard.deleteRefused();
    assertThat(browser.setCookies()).isEmpty();
  }

  @Test
  void withoutASignalTheChoiceOnWhatIsNewIsOpen() {
    assertThat(visit(analyticsBefore).consent().choice("analytics")).isEqualTo(Choice.UNANSWERED);
  }

  @Test
  void answerInTheSameRequestCounts() {
    CookieGuard guard = visit(analyticsBefore, marketing);

    guard.consent().refuse("marketing");
    assertThat(guard.refusal(VISITOR)).isEmpty();
    assertThat(guard.refusal(HEATMAP)).contains(Refusal.NO_CONSENT);

    guard.consent().acceptAsked();
    assertThat(guard.refusal(HEATMAP)).isEmpty();
    assertThat(guard.refusal(CAMPAIGN_FAMILY)).contains(Refusal.NO_CONSENT);
  }

  @Test
  void unreadableLockBlocksAllThatNeedsConsent() {
    DeployedPolicy broken =
        DeployedPolicy.of(
            new LockedPolicy(POLICY.rules(), new FoundLock.Unreadable("shop.lock, line 3")));
    CookieGuard guard = Browser.with(record(POLICY, TODAY, marketing)).visits(broken, SETTINGS);

    assertThat(guard.refusal(VISITOR)).contains(Refusal.NOT_ACCEPTED);
    assertThat(guard.refusal(CONSENT)).isEmpty();
    assertThat(guard.consent().mustAsk()).isFalse();
  }
}
