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
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visitors who answered before a cookie was announced are asked about it when it may be set. */
class AnnouncedCookieTest {
  private static final LocalDate OPENING = LocalDate.of(2026, 6, 1);
  private static final CookieDeclaration HEATMAP =
      CookieDeclaration.consent("_heatmap", "analytics", "Maps clicks.").build();

  /** Analytics gets a heat map from a later day on. Marketing gets nothing new. */
  private static DeployedPolicy policy(LocalDate firstSet) {
    return DeployedPolicy.of(
        new LockedPolicy(
            PolicyDeclaration.of("shop", OPENING)
                .consentRecord("shop-consent")
                .categories(
                    List.of(
                        CategoryDeclaration.builtIn("essential"),
                        CategoryDeclaration.builtIn("analytics"),
                        CategoryDeclaration.builtIn("marketing")))
                .cookies(List.of(CONSENT, VISITOR, HEATMAP, CAMPAIGN_FAMILY))
                .build(),
            new FoundLock.Read(
                new PolicyLock(
                    "shop",
                    List.of(category("analytics", 2), category("marketing", 1)),
                    List.of(),
                    List.of(
                        locked(CONSENT, Optional.empty(), OPENING),
                        locked(VISITOR, Optional.of(revision(1)), OPENING),
                        locked(HEATMAP, Optional.of(revision(2)), firstSet),
                        locked(CAMPAIGN_FAMILY, Optional.of(revision(1)), OPENING)),
                    List.of(),
                    List.of(
                        new LockEntry(OPENING, "000001", "", List.of(), Map.of("analytics", 1))),
                    List.of(
                        new ShownState("analytics", BEFORE, digests(VISITOR)),
                        new ShownState("marketing", BEFORE, digests(CAMPAIGN_FAMILY))),
                    List.of(),
                    List.of()))));
  }

  private static CookieGuard visit(boolean granted, int daysUntilSet) {
    DeployedPolicy policy = policy(TODAY.plusDays(daysUntilSet));
    String record =
        record(
            policy,
            TODAY,
            answer("analytics", granted, BEFORE),
            answer("marketing", granted, BEFORE));
    return Browser.with(record).visits(policy, SETTINGS);
  }

  @ParameterizedTest
  @CsvSource({"2, true", "2, false", "400, true", "400, false"})
  void earlierAnswerCountsWhileTheCookieIsOnlyAnnounced(int days, boolean granted) {
    CookieGuard guard = visit(granted, days);

    assertThat(guard.consent().choice("analytics"))
        .isEqualTo(granted ? Choice.GRANTED : Choice.REFUSED);
    assertThat(guard.consent().granted("analytics")).isEqualTo(granted);
    assertThat(asked(guard.consent())).isEmpty();
    assertThat(guard.consent().newSinceAnswer()).isEmpty();
    assertThat(guard.refusal(VISITOR).isEmpty()).isEqualTo(granted);
    assertThat(guard.refusal(HEATMAP)).contains(Refusal.NOTICE_PERIOD);
  }

  /** From the day before, since it is already the next day somewhere. */
  @ParameterizedTest
  @CsvSource({"1, true", "1, false", "0, true", "0, false", "-30, true", "-30, false"})
  void visitorIsAskedOnceTheCookieMayBeSet(int days, boolean granted) {
    CookieGuard guard = visit(granted, days);

    assertThat(guard.consent().choice("analytics")).isEqualTo(Choice.UNANSWERED);
    assertThat(guard.consent().granted("analytics")).isFalse();
    assertThat(asked(guard.consent())).containsExactly("analytics");
    assertThat(guard.consent().newSinceAnswer()).containsExactly(HEATMAP);
    assertThat(guard.refusal(VISITOR).isEmpty()).isEqualTo(granted);
    assertThat(guard.refusal(HEATMAP))
        .contains(days > 0 ? Refusal.NOTICE_PERIOD : Refusal.NO_CONSENT);
  }

  @Test
  void answerToTheAnnouncementCountsFromTheFirstDay() {
    DeployedPolicy policy = policy(TODAY.plusDays(2));
    Browser browser = Browser.with();
    browser.visits(policy, SETTINGS).consent().acceptAll();
    String record = "shop-consent=" + browser.valueOf("shop-consent");

    CookieGuard later = Browser.with(record).visits(policy, Shop.on(TODAY.plusDays(2)));

    assertThat(later.consent().mustAsk()).isFalse();
    assertThat(later.refusal(HEATMAP)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void answeredCategoriesWithoutNewCookiesAreNotAskedAboutAgain(boolean granted) {
    CookieGuard guard = visit(granted, 0);

    assertThat(guard.consent().choice("marketing"))
        .isEqualTo(granted ? Choice.GRANTED : Choice.REFUSED);
    assertThat(guard.refusal(CAMPAIGN_FAMILY).isEmpty()).isEqualTo(granted);
  }
}
