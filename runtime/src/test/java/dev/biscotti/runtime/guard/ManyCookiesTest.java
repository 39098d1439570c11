package dev.biscotti.runtime.guard;

import static dev.biscotti.runtime.guard.Shop.CAMPAIGN_FAMILY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.no;
import static dev.biscotti.runtime.guard.Shop.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.runtime.lock.PolicyLock;
import dev.biscotti.runtime.lock.RetiredCookie;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Browsers keep some 180 cookies for a site, and containers answer 500 to a response with more than
 * 8 KB of headers: no request may make the guard write that much.
 */
class ManyCookiesTest {
  private static final String COOKIES =
      IntStream.range(0, 180)
          .mapToObj(number -> "campaign_" + number + "=" + "x".repeat(20))
          .collect(Collectors.joining("; "));

  @Test
  void refusedOnesAreDeletedInParts() {
    Browser browser = Browser.with(COOKIES + "; " + record(TODAY, no("marketing")));

    browser.visits(Shop.POLICY, SETTINGS).deleteRefused();

    assertFits(browser.setCookies());
  }

  @Test
  void retiredOnesAreDeletedInParts() {
    PolicyLock lock =
        new PolicyLock(
            "shop",
            List.of(),
            List.of(),
            List.of(),
            List.of(new RetiredCookie("campaign_*", CAMPAIGN_FAMILY, TODAY, TODAY.plusDays(30))),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    DeployedPolicy policy =
        DeployedPolicy.of(
            new LockedPolicy(
                PolicyDeclaration.of("shop", TODAY).build(), new FoundLock.Read(lock)));
    Browser browser = Browser.with(COOKIES);

    browser.visits(policy, SETTINGS).deleteRefused();

    assertFits(browser.setCookies());
  }

  @Test
  void renewedOnesAreRenewedInParts() {
    CookieDeclaration renewed =
        CookieDeclaration.essential(
                DeclaredName.pattern("campaign_*", "the campaign"),
                Exemption.USER_INPUT,
                "Keeps vouchers.")
            .lifetime(Shop.lasting("P30D", true))
            .build();
    DeployedPolicy policy =
        DeployedPolicy.of(PolicyDeclaration.of("shop", TODAY).cookies(List.of(renewed)).build());
    Browser browser = Browser.with(COOKIES);

    browser.visits(policy, SETTINGS).renewAll();

    assertFits(browser.setCookies());
  }

  /**
   * Some servers allow long headers. If the guard compared each cookie with all others, this would
   * take hours.
   */
  @Test
  void timeIsLinearInTheNumberOfCookies() {
    for (String name : List.of("c", "campaign_", "_ga_", "shop-consent=")) {
      String cookies =
          IntStream.range(0, 100_000)
              .mapToObj(number -> name + number + "=" + number)
              .collect(Collectors.joining("; "));
      Browser browser = Browser.with(cookies, "shop-consent=x");

      assertTimeoutPreemptively(
          Duration.ofSeconds(30),
          () -> {
            CookieGuard guard = browser.visits(Shop.POLICY, SETTINGS);
            guard.deleteRefused();
            guard.renewAll();
            guard.consent().refuseAll();
          },
          name);
      assertThat(String.join("", browser.setCookies())).hasSizeLessThan(5000);
    }
  }

  private static void assertFits(List<String> lines) {
    assertThat(lines).hasSizeGreaterThan(20);
    assertThat(lines.stream().mapToInt(String::length).sum()).isLessThan(4500);
  }
}
