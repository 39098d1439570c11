package dev.biscotti.runtime.guard;

import static dev.biscotti.runtime.guard.Shop.ANALYTICS_FAMILY;
import static dev.biscotti.runtime.guard.Shop.CAMPAIGN_FAMILY;
import static dev.biscotti.runtime.guard.Shop.CSRF;
import static dev.biscotti.runtime.guard.Shop.HEATMAP;
import static dev.biscotti.runtime.guard.Shop.LAYOUT;
import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.PREVIEW;
import static dev.biscotti.runtime.guard.Shop.SESSION;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.STATISTICS;
import static dev.biscotti.runtime.guard.Shop.STORED;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.VISITOR;
import static dev.biscotti.runtime.guard.Shop.granted;
import static dev.biscotti.runtime.guard.Shop.visitedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieGuardTest {
  @Test
  void essentialCookiesAreAlwaysAllowed() {
    assertThat(visitedWith().refusal(SESSION)).isEmpty();
    assertThat(Browser.with().at("/sign/x").visits(POLICY, SETTINGS).refusal(CSRF)).isEmpty();
    assertThat(
            Browser.with()
                .privacyControl("1")
                .visits(POLICY, Shop.on(LocalDate.of(2020, 1, 1)))
                .refusal(CSRF))
        .isEmpty();
  }

  @Test
  void consentCookiesWaitForConsent() {
    assertThat(visitedWith().refusal(VISITOR)).contains(Refusal.NO_CONSENT);
    assertThat(visitedWith(granted("marketing")).refusal(VISITOR)).contains(Refusal.NO_CONSENT);
    assertThat(visitedWith(granted("analytics")).refusal(VISITOR)).isEmpty();
    assertThat(visitedWith(granted("analytics")).refusal(STORED)).isEmpty();
  }

  @Test
  void optOutCookiesWaitForNothing() {
    assertThat(visitedWith().refusal(STATISTICS)).isEmpty();
    assertThat(visitedWith(Shop.record(TODAY, Shop.no("statistics"))).refusal(STATISTICS))
        .contains(Refusal.NO_CONSENT);
    assertThat(visitedWith("shop-consent=broken").refusal(STATISTICS)).contains(Refusal.NO_CONSENT);
  }

  @Test
  void differingCopiesOfTheRecordGrantNothing() {
    String yes = granted("analytics");
    String all = granted("analytics", "marketing");

    assertThat(visitedWith(yes + "; " + all).refusal(VISITOR)).contains(Refusal.NO_CONSENT);
    assertThat(visitedWith(yes, all).refusal(VISITOR)).contains(Refusal.NO_CONSENT);
    assertThat(visitedWith(yes + "; " + yes).refusal(VISITOR)).isEmpty();
    assertThat(visitedWith(yes, yes).refusal(VISITOR)).isEmpty();
    assertThat(visitedWith("x=1", yes).refusal(VISITOR)).isEmpty();
    assertThat(visitedWith("x=1", "y=2").refusal(STATISTICS)).isEmpty();
    assertThat(visitedWith("shop-consent=a", "shop-consent=b").refusal(STATISTICS))
        .contains(Refusal.NO_CONSENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign/abc",
        "/sign/abc/",
        "/sign/abc;x=1",
        "/sign;x/abc",
        "/legal",
        "/legal/",
        "/legal/a/b",
        "/%73ign/abc",
        "/sign/%61",
        "//sign//abc",
        "/./sign/abc",
        "/shop/../sign/abc",
        "/sign/a%2Fb",
        "/%6cegal/x",
        "/legal/%zz"
      })
  void aConsentFreePathAllowsNothingThatNeedsConsent(String path) {
    CookieGuard guard = Browser.with(granted("analytics")).at(path).visits(POLICY, SETTINGS);

    assertThat(guard.refusal(VISITOR)).contains(Refusal.CONSENT_FREE_PATH);
    assertThat(guard.refusal(STATISTICS)).contains(Refusal.CONSENT_FREE_PATH);
    assertThat(guard.refusal(CSRF)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/sign", "/sign/a/b", "/Sign/a", "/legalese", "/shop/legal", ""})
  void otherPathsAreNotConsentFree(String path) {
    assertThat(
            Browser.with(granted("analytics")).at(path).visits(POLICY, SETTINGS).refusal(VISITOR))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-09-07, false", "2026-09-08, true"})
  void laterCookieWaitsForItsNotice(LocalDate day, boolean allowed) {
    Browser browser = Browser.with(Shop.record(day, Shop.yes("analytics")));
    Optional<Refusal> expected = allowed ? Optional.empty() : Optional.of(Refusal.NOTICE_PERIOD);

    assertThat(browser.visits(POLICY, Shop.on(day)).refusal(HEATMAP)).isEqualTo(expected);
    assertThat(browser.visits(POLICY, Shop.on(day)).refusal(VISITOR)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-05-31", "2026-06-01"})
  void cookiesWithoutADateContinueWhileANewPolicyIsAnnounced(LocalDate day) {
    CookieGuard guard =
        Browser.with(Shop.record(day, Shop.yes("analytics"))).visits(POLICY, Shop.on(day));

    assertThat(guard.refusal(VISITOR)).isEmpty();
  }

  @Test
  void requestHasOneDay() {
    List<Instant> instants =
        new ArrayList<>(
            List.of(
                Instant.parse("2026-09-07T23:59:59Z"), // the record's day
                Instant.parse("2026-09-07T23:59:59Z"),
                Instant.parse("2026-09-08T00:00:00Z")));
    Clock ticking =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return instants.size() > 1 ? instants.remove(0) : instants.get(0);
          }
        };
    String record = Shop.record(LocalDate.of(2026, 9, 7), Shop.yes("analytics"));
    CookieGuard guard = Browser.with(record).visits(POLICY, SETTINGS.withClock(ticking));

    assertThat(guard.refusal(VISITOR)).isEmpty();
    assertThat(guard.refusal(HEATMAP)).contains(Refusal.NOTICE_PERIOD);
    assertThat(guard.refusal(HEATMAP)).contains(Refusal.NOTICE_PERIOD);
  }

  @Test
  void dayBeginsInTheZoneOfTheClock() {
    Clock justBefore =
        Clock.fixed(Instant.parse("2026-09-07T21:30:00Z"), ZoneId.of("Europe/Helsinki"));
    String record = Shop.record(LocalDate.of(2026, 9, 7), Shop.yes("analytics"));

    assertThat(Browser.with(record).visits(POLICY, SETTINGS.withClock(justBefore)).refusal(HEATMAP))
        .isEmpty();
    assertThat(
            Browser.with(record)
                .visits(POLICY, SETTINGS.withClock(justBefore.withZone(ZoneId.of("UTC"))))
                .refusal(HEATMAP))
        .contains(Refusal.NOTICE_PERIOD);
  }

  @Test
  void anyCookieOfAnotherEnvironmentIsRefused() {
    CookieGuard production = visitedWith(granted("functional"));
    CookieGuard preview =
        Browser.with(granted("functional")).visits(POLICY, SETTINGS.withEnvironment("preview"));

    assertThat(production.refusal(PREVIEW)).contains(Refusal.OTHER_ENVIRONMENT);
    assertThat(production.refusal(LAYOUT)).contains(Refusal.OTHER_ENVIRONMENT);
    assertThat(preview.refusal(PREVIEW)).isEmpty();
    assertThat(preview.refusal(LAYOUT)).isEmpty();
  }

  @Test
  void accessIsForEssentialCookiesAndGatesForTheOthers() {
    CookieGuard guard = visitedWith(granted("analytics"));

    assertThat(Access.to(guard, CSRF).declaration()).isEqualTo(CSRF);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Access.to(guard, VISITOR))
        .withMessage("cookie _visitor needs consent: call gate instead of essential");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Access.gate(guard, CSRF))
        .withMessage("cookie csrf is essential: call essential instead of gate");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Access.gate(guard, STORED))
        .withMessage(
            "seen is declared as LOCAL_STORAGE, not as a cookie: the guard cannot set or read it");
  }

  @Test
  void declarationOfAnotherPolicyIsRefused() {
    CookieDeclaration foreign =
        CookieDeclaration.essential("csrf", Exemption.SECURITY, "Something else.").build();
    CookieGuard guard = visitedWith();

    assertThatIllegalArgumentException().isThrownBy(() -> Access.to(guard, foreign));
    assertThatIllegalArgumentException().isThrownBy(() -> guard.refusal(foreign));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Access.gate(
                    guard, CookieDeclaration.consent("_visitor", "statistics", "Other.").build()));
  }

  @Test
  void equalDeclarationIsTheSame() {
    CookieDeclaration equal =
        CookieDeclaration.essential("csrf", Exemption.SECURITY, "Protects forms.").build();

    assertThat(Access.to(visitedWith(), equal).declaration()).isEqualTo(CSRF);
  }

  @Test
  void consentToTheEssentialCategoryIsRefused() {
    DeployedPolicy sly =
        DeployedPolicy.of(
            PolicyDeclaration.of("sly", TODAY)
                .categories(List.of(CategoryDeclaration.builtIn("essential")))
                .cookies(List.of(CookieDeclaration.consent("a", "essential", "Sly.").build()))
                .build());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Browser.with().visits(sly, SETTINGS))
        .withMessageContaining("cookie a");
  }

  @Test
  void protectedCookieNeedsKeysFromTheStart() {
    DeployedPolicy policy =
        DeployedPolicy.of(
            PolicyDeclaration.of("sealed", TODAY)
                .cookies(
                    List.of(
                        CookieDeclaration.essential(
                                "sid", Exemption.AUTHENTICATION, "Signs you in.")
                            .protection(Protection.SIGNED)
                            .build()))
                .build());

    assertThatIllegalStateException()
        .isThrownBy(() -> Browser.with().visits(policy, SETTINGS))
        .withMessage(
            "cookie sid is declared with protection = SIGNED, but there is no key: call"
                + " GuardSettings.withKeyRing");
  }

  @Test
  void secureCookieOnAnInsecureChannelIsReported() {
    List<String> reported = new ArrayList<>();
    List<Optional<Boolean>> channels = new ArrayList<>();
    GuardListener listener =
        new GuardListener() {
          @Override
          public void refused(CookieDeclaration cookie, String name, Refusal refusal) {}

          @Override
          public void sentInsecurely(CookieDeclaration cookie, String name) {
            reported.add(name);
          }
        };
    for (Optional<Boolean> secure :
        List.of(Optional.of(false), Optional.of(true), Optional.<Boolean>empty())) {
      Exchange plain = Browser.with().exchange();
      Exchange exchange = secure.map(plain::over).orElse(plain);
      int before = reported.size();
      Access.to(CookieGuard.on(POLICY, exchange, SETTINGS.withListener(listener)), CSRF)
          .write("csrf", "x");
      if (reported.size() > before) {
        channels.add(secure);
      }
    }

    assertThat(reported).containsExactly("csrf");
    assertThat(channels).containsExactly(Optional.of(false));
  }

  @Test
  void gateOpensAndClosesWithTheChoice() {
    CookieGuard guard = visitedWith();
    ConsentGate<Access> gate = Access.gate(guard, VISITOR);
    List<String> log = new ArrayList<>();

    gate.ifGranted(access -> log.add("never"));
    gate.ifGrantedOrElse(access -> log.add("never"), () -> log.add("closed"));
    assertThat(gate.isGranted()).isFalse();
    assertThat(gate.refusal()).contains(Refusal.NO_CONSENT);
    assertThat(gate.granted()).isEmpty();

    guard.consent().grant("analytics");
    gate.ifGranted(access -> log.add("open"));
    gate.ifGrantedOrElse(access -> log.add("open too"), () -> log.add("never"));
    assertThat(gate.isGranted()).isTrue();
    assertThat(gate.refusal()).isEmpty();
    assertThat(gate.granted()).isPresent();
    assertThat(log).containsExactly("closed", "open", "open too");
  }

  @Test
  void closedGateStillDeletes() {
    Browser browser = Browser.with("_visitor=1; _ga_X=1; _ga_Y=2; campaign_last=3; campaign_a=4");
    CookieGuard guard = browser.visits(POLICY, SETTINGS);

    Access.gate(guard, VISITOR).delete();
    Access.gate(guard, ANALYTICS_FAMILY).delete();
    Access.gate(guard, CAMPAIGN_FAMILY).delete();

    assertThat(browser.setCookies())
        .containsExactly(
            "_visitor=; Max-Age=0; Path=/; SameSite=Lax; Secure; HttpOnly",
            "_ga_X=; Max-Age=0; Path=/; Domain=shop.example; SameSite=Lax; Secure",
            "_ga_X=; Max-Age=0; Path=/; SameSite=Lax; Secure",
            "_ga_Y=; Max-Age=0; Path=/; Domain=shop.example; SameSite=Lax; Secure",
            "_ga_Y=; Max-Age=0; Path=/; SameSite=Lax; Secure",
            "campaign_a=; Max-Age=0; Path=/; SameSite=Lax; Secure; HttpOnly");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 0, 5, 1000, -1})
  void wrongPositionFindsTheCookieToo(int position) {
    CookieGuard guard = visitedWith(granted("analytics"));

    assertThat(guard.essential(position, CSRF).declaration()).isEqualTo(CSRF);
    assertThat(
            guard.gate(position, VISITOR, (its, permission) -> permission.declaration()).granted())
        .contains(VISITOR);
  }

  @Test
  void knownChoicesOpenNoGateThatSomethingElseKeepsClosed() {
    CookieGuard free = Browser.with(granted("analytics")).at("/legal").visits(POLICY, SETTINGS);
    CookieGuard early =
        Browser.with(Shop.record(TODAY, Shop.yes("analytics"))).visits(POLICY, Shop.on(TODAY));
    CookieGuard production =
        Browser.with(granted("functional")).visits(Shop.policy(TODAY), SETTINGS);

    assertThat(free.consent().granted("analytics")).isTrue();
    assertThat(Access.gate(free, VISITOR).isGranted()).isFalse();
    assertThat(early.consent().granted("analytics")).isTrue();
    assertThat(Access.gate(early, HEATMAP).isGranted()).isFalse();
    assertThat(Access.gate(early, HEATMAP).isGranted()).isFalse();
    assertThat(Access.gate(early, VISITOR).isGranted()).isTrue();
    assertThat(production.consent().granted("functional")).isTrue();
    assertThat(Access.gate(production, LAYOUT).isGranted()).isFalse();
  }

  @Test
  void gateOfAnAnnouncedCookieStaysOpenAndClosesWithAWithdrawal() {
    LocalDate day = LocalDate.of(2026, 9, 8);
    CookieGuard guard =
        Browser.with(Shop.record(day, Shop.yes("analytics"))).visits(POLICY, Shop.on(day));
    ConsentGate<Access> gate = Access.gate(guard, HEATMAP);

    assertThat(gate.isGranted()).isTrue();
    assertThat(gate.isGranted()).isTrue();
    guard.consent().refuse("analytics");
    assertThat(gate.isGranted()).isFalse();
  }
}
