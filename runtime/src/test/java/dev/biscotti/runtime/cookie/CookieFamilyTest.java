package dev.biscotti.runtime.cookie;

import static dev.biscotti.runtime.guard.Shop.ANALYTICS_FAMILY;
import static dev.biscotti.runtime.guard.Shop.CAMPAIGN_FAMILY;
import static dev.biscotti.runtime.guard.Shop.CAMPAIGN_SUMMER;
import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.biscotti.runtime.codec.StandardCodecs;
import dev.biscotti.runtime.guard.Browser;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.CookiePlan;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookieFamilyTest {
  private static final class Campaigns extends PersistentCookies<Integer> {
    Campaigns(CookieGuard guard, CookiePlan permission) {
      super(guard, permission, CAMPAIGN_FAMILY, StandardCodecs.ofInt());
    }
  }

  private static final class SummerCampaigns extends TransientCookies<Integer> {
    SummerCampaigns(CookieGuard guard, CookiePlan permission) {
      super(guard, permission, CAMPAIGN_SUMMER, StandardCodecs.ofInt());
    }
  }

  private static final class Analytics extends ReadableCookies<String> {
    Analytics(CookieGuard guard, CookiePlan permission) {
      super(guard, permission, ANALYTICS_FAMILY, StandardCodecs.verbatim());
    }
  }

  private final Browser browser =
      Browser.with(
          granted("analytics", "marketing")
              + "; campaign_b=2; campaign_a=1; campaign_a=9; campaign_c=x; campaign_=3"
              + "; campaign_last=4; campaign_summer_1=5; campaign_summer_=6; _ga_X=GS1.1,a");
  private final CookieGuard guard = browser.visits(POLICY, SETTINGS);
  private final Campaigns campaigns =
      guard.gate(0, CAMPAIGN_FAMILY, Campaigns::new).granted().orElseThrow();
  private final SummerCampaigns summer =
      guard.gate(0, CAMPAIGN_SUMMER, SummerCampaigns::new).granted().orElseThrow();

  @Test
  void allAreKnownByTheirVaryingPartWithoutThoseOfOthers() {
    assertThat(campaigns.all())
        .containsExactly(Map.entry("a", 1), Map.entry("b", 2), Map.entry("summer_", 6));
    assertThat(summer.all()).containsExactly(Map.entry("1", 5));
    assertThat(guard.gate(0, ANALYTICS_FAMILY, Analytics::new).granted().orElseThrow().all())
        .containsExactly(Map.entry("X", "GS1.1,a"));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> campaigns.all().clear());
  }

  @Test
  void oneIsRead() {
    assertThat(campaigns.named("a").get()).contains(1);
    assertThat(campaigns.named("c").get()).isEmpty();
    assertThat(campaigns.named("c").isPresent()).isTrue();
    assertThat(campaigns.named("d").isPresent()).isFalse();
    assertThat(campaigns.named("a").name()).isEqualTo("campaign_a");
  }

  @Test
  void oneIsSetStepByStep() {
    campaigns.builder().named("d").value(7).maxAge(Duration.ofDays(1)).set();
    campaigns.named("e").set(8);
    summer.builder().named("2").value(9).set();

    assertThat(browser.setCookies())
        .containsExactly(
            "campaign_d=7; Max-Age=86400; Path=/; SameSite=Lax; Secure; HttpOnly",
            "campaign_e=8; Max-Age=2592000; Path=/; SameSite=Lax; Secure; HttpOnly",
            "campaign_summer_2=9; Path=/; SameSite=Lax; Secure; HttpOnly");
  }

  @Test
  void theyAreDeletedOneByOneOrAllThatTheRequestCarries() {
    campaigns.delete("z");
    assertThat(browser.setCookies())
        .containsExactly("campaign_z=; Max-Age=0; Path=/; SameSite=Lax; Secure; HttpOnly");

    browser.setCookies().clear();
    campaigns.deleteAll();
    assertThat(browser.setCookies().stream().map(line -> line.substring(0, line.indexOf('='))))
        .containsExactly("campaign_b", "campaign_a", "campaign_c", "campaign_summer_");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a;b", "a=b", "é", "a\r\n", "last", "summer_1"})
  void varyingPartIsATokenThatNoOtherDeclarationHas(String part) {
    assertThatIllegalArgumentException().isThrownBy(() -> campaigns.named(part));
    assertThatIllegalArgumentException().isThrownBy(() -> campaigns.builder().named(part));
    assertThatIllegalArgumentException().isThrownBy(() -> campaigns.delete(part));
  }

  @Test
  void nothingIsReadAfterAWithdrawal() {
    guard.consent().refuseAll();

    assertThat(campaigns.all()).isEmpty();
    assertThat(campaigns.named("a").get()).isEmpty();
  }
}
