package dev.biscotti.runtime.guard;

import static dev.biscotti.runtime.guard.Shop.CAMPAIGN_FAMILY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.runtime.lock.PolicyLock;
import dev.biscotti.runtime.lock.RetiredCookie;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How cookies from an earlier release are treated. */
class RetiredCookiesTest {
  private static final CookieDeclaration LAST =
      CookieDeclaration.essential("campaign_last", Exemption.USER_INPUT, "Keeps your voucher.")
          .build();
  private static final CookieDeclaration LAST_IN_SHOP =
      CookieDeclaration.essential("campaign_last", Exemption.USER_INPUT, "Keeps your voucher.")
          .attributes(new CookieAttributes("/shop", "", SameSite.LAX, true, true, false))
          .build();

  private static List<String> deleted(
      CookieDeclaration retired, LocalDate until, CookieDeclaration... declared) {
    Browser browser = Browser.with("campaign_a=1; campaign_last=2; campaign_=3; seen=4; other=5");
    browser.visits(policy(retired, until, declared), SETTINGS).deleteRefused();
    return browser.setCookies();
  }

  private static DeployedPolicy policy(
      CookieDeclaration retired, LocalDate until, CookieDeclaration... declared) {
    PolicyLock lock =
        new PolicyLock(
            "shop",
            List.of(),
            List.of(),
            List.of(),
            List.of(new RetiredCookie(retired.name().text(), retired, TODAY, until)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return DeployedPolicy.of(
        new LockedPolicy(
            PolicyDeclaration.of("shop", TODAY).cookies(List.of(declared)).build(),
            new FoundLock.Read(lock)));
  }

  private static String deletion(String name) {
    return name + "=; Max-Age=0; Path=/; SameSite=Lax; Secure; HttpOnly";
  }

  @Test
  void theyAreDeletedUntilNoBrowserCanHaveThem() {
    assertThat(deleted(CAMPAIGN_FAMILY, TODAY))
        .containsExactly(deletion("campaign_a"), deletion("campaign_last"));
    assertThat(deleted(CAMPAIGN_FAMILY, TODAY.minusDays(1))).isEmpty();
  }

  /** A value such as a theme is the same in many browsers. */
  @Test
  void eachVisitorsCookieIsDeletedRegardlessOfOthers() {
    DeployedPolicy policy = policy(CAMPAIGN_FAMILY, TODAY);
    for (int visitor = 0; visitor < 20; visitor++) {
      Browser browser = Browser.with("session=" + visitor + "; campaign_a=dark");
      browser.visits(policy, SETTINGS).deleteRefused();
      assertThat(browser.setCookies()).containsExactly(deletion("campaign_a"));
    }
  }

  @Test
  void cookieThatADeletionDoesNotReachIsLeftAlone() {
    DeployedPolicy policy = policy(CAMPAIGN_FAMILY, TODAY);
    Browser last = Browser.with();
    for (int visit = 0; visit <= ReturnedCookies.ATTEMPTS; visit++) {
      last = Browser.with("session=1; campaign_a=dark");
      last.visits(policy, SETTINGS).deleteRefused();
    }
    assertThat(last.setCookies()).isEmpty();
  }

  @Test
  void cookieThatIsDeclaredNowIsNotDeletedWithThem() {
    assertThat(deleted(CAMPAIGN_FAMILY, TODAY, LAST)).containsExactly(deletion("campaign_a"));
  }

  @Test
  void cookieOfTheSameNameAndAnotherPathIsNotTakenForThem() {
    assertThat(deleted(CAMPAIGN_FAMILY, TODAY, LAST_IN_SHOP))
        .containsExactly(deletion("campaign_a"), deletion("campaign_last"));
  }

  @Test
  void otherStorageIsNotDeletedAsACookie() {
    CookieDeclaration seen =
        CookieDeclaration.consent("seen", "analytics", "Remembers what you saw.")
            .storage(Storage.LOCAL_STORAGE)
            .build();

    assertThat(deleted(seen, TODAY)).isEmpty();
  }
}
