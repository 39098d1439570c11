package dev.biscotti.runtime.guard;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.STATISTICS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.VISITOR;
import static dev.biscotti.runtime.guard.Shop.granted;
import static dev.biscotti.runtime.guard.Shop.no;
import static dev.biscotti.runtime.guard.Shop.record;
import static dev.biscotti.runtime.guard.Shop.visitedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.consent.ConsentRecord;
import dev.biscotti.runtime.consent.ConsentRecord.Entry;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.protection.KeyRing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestConsentTest {
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
  void newVisitorIsAskedAboutWhatHasCookiesHere() {
    Consent consent = visitedWith().consent();

    // Not functional, whose one cookie exists in another environment; not statistics, which is
    // opt-out; not social, which has no cookie.
    assertThat(asked(consent)).containsExactly("analytics", "marketing");
    assertThat(consent.mustAsk()).isTrue();
    assertThat(consent.choice("analytics")).isEqualTo(Choice.UNANSWERED);
    assertThat(consent.answered("analytics")).isFalse();
    assertThat(consent.granted("analytics")).isFalse();
    assertThat(consent.granted("essential")).isTrue();
    assertThat(consent.answered("essential")).isTrue();
    assertThat(asked(Browser.with().visits(POLICY, SETTINGS.withEnvironment("preview")).consent()))
        .containsExactly("functional", "analytics", "marketing");
  }

  /** The cookie may be set from 2026-09-08 on; in the site's zone that may be the day before. */
  @Test
  void categoryIsAskedAboutFromTheDayBeforeItsFirstCookieMayBeSet() {
    DeployedPolicy policy =
        DeployedPolicy.of(
            PolicyDeclaration.of("shop", TODAY)
                .noticeDays(14)
                .categories(POLICY.rules().categories())
                .cookies(List.of(Shop.HEATMAP))
                .build());
    LocalDate before = LocalDate.of(2026, 9, 7);

    assertThat(Browser.with().visits(policy, Shop.on(before.minusDays(1))).consent().mustAsk())
        .isFalse();
    assertThat(asked(Browser.with().visits(policy, Shop.on(before)).consent()))
        .containsExactly("analytics");
    assertThat(Browser.with().visits(policy, Shop.on(before.minusDays(9))).consent().inUse())
        .extracting(CategoryDeclaration::id)
        .containsExactly("analytics");
  }

  @Test
  void acceptingAllIsRememberedAndAsksNoMore() {
    Browser browser = Browser.with();
    Consent consent = browser.visits(POLICY, SETTINGS).consent();

    consent.acceptAll();

    assertThat(consent.granted("analytics")).isTrue();
    assertThat(consent.mustAsk()).isFalse();
    assertThat(next(browser).granted("marketing")).isTrue();
    assertThat(next(browser).granted("statistics")).isTrue();
    assertThat(next(browser).choice("statistics")).isEqualTo(Choice.GRANTED);
    assertThat(next(browser).mustAsk()).isFalse();
    // Nobody agreed to anything here.
    assertThat(next(browser).choice("functional")).isEqualTo(Choice.UNANSWERED);
    assertThat(next(browser).choice("social")).isEqualTo(Choice.UNANSWERED);
  }

  @Test
  void refusingAllIsRememberedAsLongAndAsksNoMore() {
    Browser browser = Browser.with();

    browser.visits(POLICY, SETTINGS).consent().refuseAll();

    assertThat(next(browser).mustAsk()).isFalse();
    assertThat(next(browser).choice("analytics")).isEqualTo(Choice.REFUSED);
    assertThat(next(browser).choice("statistics")).isEqualTo(Choice.REFUSED);
    assertThat(browser.setCookies()).hasSize(1);
    assertThat(browser.setCookies().get(0))
        .matches(
            "shop-consent=2\\.[A-Za-z0-9_-]{9}\\.[A-Za-z0-9_-]{27}; Max-Age=15638400; Path=/;"
                + " SameSite=Lax; Secure; HttpOnly");
  }

  @Test
  void oneChoiceLeavesTheOthers() {
    Browser browser = Browser.with();
    Consent consent = browser.visits(POLICY, SETTINGS).consent();

    consent.grant("analytics");
    consent.refuse("marketing");

    assertThat(next(browser).choice("analytics")).isEqualTo(Choice.GRANTED);
    assertThat(next(browser).choice("marketing")).isEqualTo(Choice.REFUSED);
    assertThat(next(browser).choice("functional")).isEqualTo(Choice.UNANSWERED);
  }

  @Test
  void answerCanBeTakenBack() {
    Browser browser = Browser.with(granted("analytics", "marketing"));
    Consent consent = browser.visits(POLICY, SETTINGS).consent();

    consent.record(Map.of("analytics", Choice.UNANSWERED));

    assertThat(asked(consent)).containsExactly("analytics");
    assertThat(asked(next(browser))).containsExactly("analytics");
    assertThat(next(browser).granted("marketing")).isTrue();
  }

  @Test
  void unknownCategoryAndRefusedEssentialRecordNothing() {
    Browser browser = Browser.with();
    Consent consent = browser.visits(POLICY, SETTINGS).consent();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> consent.record(Map.of("analytics", Choice.GRANTED, "analitics", Choice.GRANTED)))
        .withMessageContaining("unknown category analitics")
        .withMessageContaining("analytics, marketing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> consent.refuse("essential"))
        .withMessage("the category essential cannot be refused: it needs no consent");
    assertThatIllegalArgumentException().isThrownBy(() -> consent.granted("analitics"));
    assertThatIllegalArgumentException().isThrownBy(() -> consent.choice("analitics"));
    consent.grant("essential");
    consent.record(Map.of());
    assertThat(browser.setCookies()).isEmpty();
    assertThat(consent.choice("analytics")).isEqualTo(Choice.UNANSWERED);
  }

  @Test
  void withoutADeclaredRecordThereIsNothingToAskAndNowhereToKeepIt() {
    DeployedPolicy bare =
        DeployedPolicy.of(
            PolicyDeclaration.of("bare", TODAY)
                .categories(
                    List.of(
                        CategoryDeclaration.builtIn("essential"),
                        CategoryDeclaration.builtIn("analytics")))
                .build());
    Consent consent = Browser.with("=x; a=1").visits(bare, SETTINGS).consent();

    assertThat(consent.mustAsk()).isFalse();
    assertThat(consent.granted("analytics")).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(() -> consent.grant("analytics"))
        .withMessageContaining(
            "the policy bare has no cookie to store choices in: set consentRecord in @CookiePolicy");
  }

  @Test
  void withdrawalDeletesWhatTheRequestCarriesWithItsPathAndDomain() {
    Browser browser =
        Browser.with(
            granted("analytics", "marketing")
                + "; _visitor=1; _ga_A=1; _ga_A=2; _ga_=9; campaign_x=1; csrf=1; other=1; _heatmap=1",
            "_ga_B=1; stats=1");
    CookieGuard guard = browser.visits(POLICY, SETTINGS);

    guard.consent().refuse("analytics");

    assertThat(guard.refusal(VISITOR)).contains(Refusal.NO_CONSENT);
    assertThat(browser.setCookies().subList(1, browser.setCookies().size()))
        .containsExactlyInAnyOrder(
            "_visitor=; Max-Age=0; Path=/; SameSite=Lax; Secure; HttpOnly",
            "_heatmap=; Max-Age=0; Path=/; SameSite=Lax; Secure; HttpOnly",
            "_ga_A=; Max-Age=0; Path=/; Domain=shop.example; SameSite=Lax; Secure",
            "_ga_A=; Max-Age=0; Path=/; SameSite=Lax; Secure",
            "_ga_B=; Max-Age=0; Path=/; Domain=shop.example; SameSite=Lax; Secure",
            "_ga_B=; Max-Age=0; Path=/; SameSite=Lax; Secure");
  }

  @Test
  void withdrawalDeletesWhatTheSameResponseSet() {
    Browser browser = Browser.with(granted("analytics"));
    CookieGuard guard = browser.visits(POLICY, SETTINGS);
    Access.gate(guard, VISITOR).ifGranted(access -> access.write("_visitor", "1"));
    assertThat(browser.valueOf("_visitor")).isEqualTo("1");

    guard.consent().refuseAll();

    assertThat(browser.valueOf("_visitor")).isEmpty();
  }

  @Test
  void mostSpecificDeclarationDecidesWhatIsDeleted() {
    Browser browser =
        Browser.with(
            granted("analytics", "marketing")
                + "; campaign_last=1; campaign_a=1; campaign_summer_1=1");

    browser.visits(POLICY, SETTINGS).consent().refuse("marketing");

    assertThat(browser.setCookies().stream().map(line -> line.substring(0, line.indexOf('='))))
        .containsExactly("shop-consent", "campaign_a", "campaign_summer_1");
  }

  @Test
  void privacyControlRefusesWhatWasNotAnswered() {
    Consent consent =
        Browser.with(granted("analytics")).privacyControl("1").visits(POLICY, SETTINGS).consent();

    assertThat(consent.choice("analytics")).isEqualTo(Choice.GRANTED);
    assertThat(consent.choice("marketing")).isEqualTo(Choice.REFUSED);
    assertThat(consent.granted("statistics")).isFalse();
    assertThat(consent.mustAsk()).isFalse();
    for (String other : List.of("0", "true", "")) {
      assertThat(Browser.with().privacyControl(other).visits(POLICY, SETTINGS).consent().mustAsk())
          .isTrue();
    }
  }

  @Test
  void privacyControlIsNotRecorded() {
    Browser browser = Browser.with().privacyControl("1");

    browser.visits(POLICY, SETTINGS).consent().grant("analytics");

    assertThat(next(browser).choice("analytics")).isEqualTo(Choice.GRANTED);
    assertThat(next(browser).choice("marketing")).isEqualTo(Choice.UNANSWERED);
    assertThat(next(browser).granted("statistics")).isTrue();
  }

  @Test
  void optOutStaysOpenWhenSomethingElseIsAnswered() {
    Browser browser = Browser.with();

    browser.visits(POLICY, SETTINGS).consent().refuse("marketing");

    assertThat(next(browser).granted("statistics")).isTrue();
    assertThat(next(browser).choice("statistics")).isEqualTo(Choice.UNANSWERED);
    String kept = "shop-consent=" + browser.valueOf("shop-consent");
    assertThat(Browser.with(kept).privacyControl("1").visits(POLICY, SETTINGS).refusal(STATISTICS))
        .contains(Refusal.NO_CONSENT);
  }

  @Test
  void objectionCanBeTakenBack() {
    Browser browser = Browser.with(record(TODAY, no("statistics")));
    Consent consent = browser.visits(POLICY, SETTINGS).consent();
    assertThat(consent.granted("statistics")).isFalse();

    consent.record(Map.of("statistics", Choice.UNANSWERED));

    assertThat(consent.granted("statistics")).isTrue();
    assertThat(consent.choice("statistics")).isEqualTo(Choice.UNANSWERED);
    assertThat(next(browser).granted("statistics")).isTrue();
  }

  @Test
  void rolloutDoesNotDeleteCookiesGrantedToALaterRelease() {
    Entry later = new Entry(ConsentRecord.tag("analytics"), true, new Revision(3, 0x333333));
    Browser browser = Browser.with(record(TODAY, later) + "; _visitor=1; campaign_a=1");

    browser.visits(POLICY, SETTINGS).consent().refuse("marketing");

    assertThat(browser.setCookies()).noneMatch(line -> line.startsWith("_visitor"));
    assertThat(browser.setCookies()).anyMatch(line -> line.startsWith("campaign_a=;"));
  }

  @Test
  void signedRecordCountsAndAForgedOneIsUnreadable() {
    DeployedPolicy signed =
        DeployedPolicy.of(
            PolicyDeclaration.of("shop", TODAY)
                .consentRecord("record")
                .categories(POLICY.rules().categories())
                .cookies(
                    List.of(
                        CookieDeclaration.essential("record", Exemption.CONSENT_RECORD, "Records.")
                            .protection(Protection.SIGNED)
                            .lifetime(Shop.lasting("P6M", false))
                            .build(),
                        VISITOR,
                        STATISTICS))
                .build());
    GuardSettings keyed = SETTINGS.withKeyRing(KeyRing.of("k1", new byte[32]));
    Browser first = Browser.with();
    first.visits(signed, keyed).consent().acceptAll();
    String kept = first.valueOf("record");
    CookieGuard guard = Browser.with("record=" + kept).visits(signed, keyed);
    String unsigned = granted("analytics", "statistics").replace("shop-consent", "record");

    assertThat(kept).startsWith("k1.");
    assertThat(guard.refusal(VISITOR)).isEmpty();
    assertThat(guard.consent().mustAsk()).isFalse();
    for (String forged : List.of(unsigned, "record=" + kept + "x")) {
      CookieGuard doubting = Browser.with(forged).visits(signed, keyed);
      assertThat(doubting.refusal(VISITOR)).contains(Refusal.NO_CONSENT);
      assertThat(doubting.refusal(STATISTICS)).contains(Refusal.NO_CONSENT);
    }
    assertThat(Browser.with("a=1").visits(signed, keyed).refusal(STATISTICS)).isEmpty();
  }

  @Test
  void sameGuardGivesTheSameConsent() {
    CookieGuard guard = visitedWith();

    assertThat(guard.consent()).isSameAs(guard.consent());
  }
}
