package dev.biscotti.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.runtime.bridge.ConsentMapping;
import dev.biscotti.runtime.bridge.CookieConsentV3;
import dev.biscotti.runtime.bridge.Klaro;
import dev.biscotti.runtime.codec.CookieHeader;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.consent.ConsentSource;
import dev.biscotti.runtime.consent.ForeignAnswer;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy for which another vendor's banner records consent. */
public class ForeignConsentTest {
  public static final DeployedPolicy POLICY = policy("klaro", SetBy.SCRIPT);
  private static final Klaro KLARO =
      Klaro.of(
          ConsentMapping.empty()
              .with("analytics", "matomo")
              .with("statistics", "counter")
              .with("marketing", "pixel"));
  private static final GuardSettings SETTINGS = Shop.SETTINGS.withConsentSource(KLARO);
  public static final String YES = "klaro=%7B%22matomo%22%3Atrue%2C%22counter%22%3Atrue%7D";
  private static final String NO = "klaro=%7B%22matomo%22%3Afalse%2C%22counter%22%3Afalse%7D";

  private static DeployedPolicy policy(String record, SetBy setBy) {
    CookieDeclaration declared =
        CookieDeclaration.essential(record, Exemption.CONSENT_RECORD, "Records choices.")
            .lifetime(Shop.lasting("P6M", false))
            .setBy(setBy)
            .build();
    return DeployedPolicy.of(
        PolicyDeclaration.of("shop", LocalDate.of(2026, 6, 1))
            .consentRecord(record)
            .categories(Shop.POLICY.rules().categories())
            .cookies(
                Stream.concat(
                        Stream.of(declared),
                        Shop.POLICY.rules().cookies().stream()
                            .filter(cookie -> cookie != Shop.CONSENT))
                    .toList())
            .build());
  }

  public static CookieGuard visitedWith(String... lines) {
    return Browser.with(lines).visits(POLICY, SETTINGS);
  }

  @Test
  void theBannersCookieDecides() {
    assertThat(visitedWith(YES).refusal(Shop.VISITOR)).isEmpty();
    assertThat(visitedWith(YES).refusal(Shop.STATISTICS)).isEmpty();
    assertThat(visitedWith(NO).refusal(Shop.VISITOR)).contains(Refusal.NO_CONSENT);
    assertThat(visitedWith(NO).refusal(Shop.STATISTICS)).contains(Refusal.NO_CONSENT);
    assertThat(visitedWith().refusal(Shop.VISITOR)).contains(Refusal.NO_CONSENT);
    assertThat(visitedWith().refusal(Shop.STATISTICS)).isEmpty();
    assertThat(visitedWith("klaro=broken").refusal(Shop.VISITOR)).contains(Refusal.NO_CONSENT);
    assertThat(visitedWith("klaro=broken").refusal(Shop.STATISTICS)).contains(Refusal.NO_CONSENT);
    assertThat(visitedWith(YES, NO).refusal(Shop.VISITOR)).contains(Refusal.NO_CONSENT);
    assertThat(visitedWith(Shop.granted("analytics")).refusal(Shop.VISITOR))
        .contains(Refusal.NO_CONSENT);
  }

  @Test
  void theGuardsOtherChecksStillApply() {
    CookieGuard notice = visitedWith(YES);
    CookieGuard preview = Browser.with(YES).visits(POLICY, SETTINGS.withEnvironment("preview"));

    assertThat(
            Browser.with(YES)
                .visits(POLICY, Shop.on(LocalDate.of(2026, 8, 24)).withConsentSource(KLARO))
                .refusal(Shop.HEATMAP))
        .contains(Refusal.NOTICE_PERIOD);
    assertThat(notice.refusal(Shop.PREVIEW)).contains(Refusal.OTHER_ENVIRONMENT);
    assertThat(preview.refusal(Shop.LAYOUT)).contains(Refusal.NO_CONSENT);
  }

  @Test
  void choicesAreReadAndNothingIsAsked() {
    Consent consent = visitedWith(YES).consent();

    assertThat(consent.isAskedHere()).isFalse();
    assertThat(consent.mustAsk()).isFalse();
    assertThat(consent.toAsk()).isEmpty();
    assertThat(consent.choice("analytics")).isEqualTo(Choice.GRANTED);
    assertThat(consent.choice("marketing")).isEqualTo(Choice.UNANSWERED);
    assertThat(consent.choice("essential")).isEqualTo(Choice.GRANTED);
    assertThat(visitedWith().consent().answered("analytics")).isFalse();
    assertThat(Shop.visitedWith().consent().isAskedHere()).isTrue();
  }

  @Test
  void privacyControlRefusesWhatIsUnanswered() {
    CookieGuard guard = Browser.with(YES).privacyControl("1").visits(POLICY, SETTINGS);

    assertThat(guard.consent().choice("marketing")).isEqualTo(Choice.REFUSED);
    assertThat(guard.consent().choice("analytics")).isEqualTo(Choice.GRANTED);
  }

  @Test
  void choicesAreChangedInTheBannerAlone() {
    Browser browser = Browser.with(YES);
    Consent consent = browser.visits(POLICY, SETTINGS).consent();

    assertThatIllegalStateException()
        .isThrownBy(() -> consent.refuse("analytics"))
        .withMessage(
            "the choices in cookie klaro can be changed only in the banner that writes it, which is not"
                + " Biscotti's");
    assertThatIllegalStateException().isThrownBy(consent::acceptAll);
    assertThat(browser.setCookies()).isEmpty();
  }

  @Test
  void withdrawalInTheBannerDeletesItsCookies() {
    Browser browser =
        Browser.with(NO + "; _visitor=1; _ga_X1=2; campaign_last=3; __Host-session=4");

    browser.visits(POLICY, SETTINGS).deleteRefused();

    assertThat(browser.setCookies())
        .containsExactlyInAnyOrder(
            "_visitor=; Max-Age=0; Path=/; SameSite=Lax; Secure; HttpOnly",
            "_ga_X1=; Max-Age=0; Path=/; Domain=shop.example; SameSite=Lax; Secure",
            "_ga_X1=; Max-Age=0; Path=/; SameSite=Lax; Secure");
  }

  @Test
  void absentConsentDeletesNothing() {
    Browser browser = Browser.with("_visitor=1");

    browser.visits(POLICY, SETTINGS).deleteRefused();

    assertThat(browser.setCookies()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-01, GRANTED",
    "2026-09-02, GRANTED",
    "2026-09-03, UNANSWERED",
    "2026-03-05, GRANTED",
    "2026-03-04, UNANSWERED",
    "+100000-01-01, UNANSWERED",
    "-100000-01-01, UNANSWERED"
  })
  void answerCountsAsLongAsThePolicyKeepsTheRecord(String day, Choice analytics) {
    CookieConsentV3 source =
        CookieConsentV3.of(ConsentMapping.empty().with("analytics", "statistics"));
    String time = day + "T12:00:00.000Z";
    String value =
        ("{'categories':['statistics'],'revision':0,'consentTimestamp':'"
                + time
                + "','lastConsentTimestamp':'"
                + time
                + "'}")
            .replace("'", "%22");

    assertThat(
            Browser.with("cc_cookie=" + value)
                .visits(
                    policy("cc_cookie", SetBy.PROVIDER), Shop.SETTINGS.withConsentSource(source))
                .consent()
                .choice("analytics"))
        .isEqualTo(analytics);
  }

  @Test
  void policyWithoutASourceIsRefusedFromTheStart() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Browser.with().visits(POLICY, Shop.SETTINGS))
        .withMessage(
            "the consent record klaro of the policy shop is declared with setBy = SCRIPT, but"
                + " nothing reads it: call GuardSettings.withConsentSource");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Browser.with()
                    .visits(
                        POLICY, Shop.SETTINGS.withConsentSource(KLARO.withCookieName("other"))));
  }

  @Test
  void ownRecordIsDecidedByNoSource() {
    GuardSettings settings = Shop.SETTINGS.withConsentSource(KLARO.withCookieName("shop-consent"));

    assertThat(Browser.with(YES).visits(Shop.POLICY, settings).refusal(Shop.VISITOR))
        .contains(Refusal.NO_CONSENT);
    assertThat(
            Browser.with(Shop.granted("analytics"))
                .visits(Shop.POLICY, settings)
                .refusal(Shop.VISITOR))
        .isEmpty();
  }

  @Test
  void laterSourceReplacesAnEarlierOneForTheSameCookie() {
    GuardSettings settings = SETTINGS.withConsentSource(Klaro.of(ConsentMapping.empty()));

    assertThat(settings.consentSources()).hasSize(1);
    assertThat(Browser.with(YES).visits(POLICY, settings).refusal(Shop.VISITOR))
        .contains(Refusal.NO_CONSENT);
  }

  @Test
  void sourceThatThrowsGrantsNothingAndIsReported() {
    ConsentSource broken =
        new ConsentSource() {
          @Override
          public String cookieName() {
            return "klaro";
          }

          @Override
          public ForeignAnswer read(CookieHeader cookies, Instant now) {
            throw new IllegalArgumentException("no");
          }
        };
    List<String> failures = new ArrayList<>();
    GuardListener listener =
        new GuardListener() {
          @Override
          public void refused(CookieDeclaration cookie, String name, Refusal refusal) {}

          @Override
          public void codecFailed(CookieDeclaration cookie, String name, RuntimeException failure) {
            failures.add(name + ": " + failure.getMessage());
          }
        };
    GuardSettings settings = SETTINGS.withConsentSource(broken).withListener(listener);
    CookieGuard guard = Browser.with(YES).visits(POLICY, settings);

    assertThat(guard.refusal(Shop.VISITOR)).contains(Refusal.NO_CONSENT);
    assertThat(guard.refusal(Shop.STATISTICS)).contains(Refusal.NO_CONSENT);
    assertThat(failures).containsExactly("klaro: no");
  }

  @Test
  void categoriesThatThePolicyDoesNotHaveArePassedOver() {
    Klaro other = Klaro.of(ConsentMapping.empty().with("unheard-of", "matomo"));

    assertThat(
            Browser.with(YES)
                .visits(POLICY, Shop.SETTINGS.withConsentSource(other))
                .consent()
                .choice("analytics"))
        .isEqualTo(Choice.UNANSWERED);
  }
}
