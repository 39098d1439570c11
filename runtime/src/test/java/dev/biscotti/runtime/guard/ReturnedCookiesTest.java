package dev.biscotti.runtime.guard;

import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.granted;
import static dev.biscotti.runtime.guard.Shop.no;
import static dev.biscotti.runtime.guard.Shop.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cookies that a deletion does not reach are deleted a few times, and then reported. */
class ReturnedCookiesTest {
  private static final String REFUSED = record(TODAY, no("analytics"));

  private final DeployedPolicy policy = Shop.policy(TODAY.minusDays(90));
  private final List<String> told = new ArrayList<>();
  private final GuardSettings settings =
      SETTINGS.withListener(
          new GuardListener() {
            @Override
            public void refused(CookieDeclaration cookie, String name, Refusal refusal) {}

            @Override
            public void cameBack(CookieDeclaration cookie, String name) {
              told.add(name);
            }
          });

  private List<String> visit(String... cookies) {
    Browser browser = Browser.with(cookies);
    browser.visits(policy, settings).deleteRefused();
    return browser.setCookies();
  }

  @Test
  void valueThatStaysIsDeletedAFewTimesAndReportedOnce() {
    for (int i = 0; i < ReturnedCookies.ATTEMPTS; i++) {
      assertThat(visit(REFUSED, "_visitor=1")).hasSize(1);
    }
    assertThat(told).isEmpty();

    for (int i = 0; i < 50; i++) {
      assertThat(visit(REFUSED, "_visitor=1")).isEmpty();
    }
    assertThat(told).containsExactly("_visitor");
  }

  @Test
  void anotherVisitorsCookieIsDeletedAllTheSame() {
    for (int i = 0; i <= ReturnedCookies.ATTEMPTS; i++) {
      visit(REFUSED, "_visitor=1");
    }

    assertThat(visit(REFUSED, "_visitor=2")).hasSize(1);
    assertThat(visit(record(TODAY.minusDays(1), no("analytics")), "_visitor=1")).hasSize(1);
    assertThat(visit(REFUSED, "_heatmap=1")).hasSize(1);
  }

  @Test
  void nextRefusalDeletesAllThatCameBack() {
    for (int i = 0; i <= ReturnedCookies.ATTEMPTS; i++) {
      visit(REFUSED, "_visitor=1");
    }
    Browser browser = Browser.with(REFUSED, "_visitor=1");

    browser.visits(policy, settings).consent().refuseAll();

    assertThat(browser.valueOf("_visitor")).isEmpty();
    assertThat(browser.setCookies()).hasSize(2);
  }

  @Test
  void cookieThatIsSetAnewIsDeletedEachTimeAndReportedOnce() {
    for (int i = 0; i < 3 * ReturnedCookies.RETURNS; i++) {
      assertThat(visit(REFUSED, "_visitor=" + i)).hasSize(1);
      assertThat(told).hasSize(i < ReturnedCookies.RETURNS - 1 ? 0 : 1);
    }
  }

  /** A signal refuses before any answer, so each visitor's cookies are seen for the first time. */
  @Test
  void newVisitorsDoNotCountAsReturns() {
    for (int i = 0; i < 3 * ReturnedCookies.RETURNS; i++) {
      Browser browser = Browser.with("_visitor=" + i).privacyControl("1");
      browser.visits(policy, settings).deleteRefused();
      assertThat(browser.setCookies()).hasSize(1);
    }
    assertThat(told).isEmpty();
  }

  @Test
  void copiesInOneRequestCountOnce() {
    for (int i = 0; i < ReturnedCookies.ATTEMPTS; i++) {
      assertThat(visit(REFUSED, "_visitor=1; _visitor=1; _visitor=1")).hasSize(1);
    }
  }

  @Test
  void manyCookiesOfAFamilyInOneRequestAreOneReturn() {
    String family =
        IntStream.range(0, 2 * ReturnedCookies.RETURNS)
            .mapToObj(number -> "campaign_" + number + "=1")
            .collect(Collectors.joining("; "));

    assertThat(visit(record(TODAY, no("marketing")), family)).hasSizeGreaterThan(20);
    assertThat(told).isEmpty();
  }

  /**
   * A cookie that was not deleted yet is deleted once there is room, regardless of earlier
   * requests.
   */
  @Test
  void cookieWithoutRoomInTheResponseDoesNotCountAsDeleted() {
    String refused = record(TODAY, no("marketing"));
    String family =
        IntStream.range(0, 200)
            .mapToObj(number -> "campaign_" + number + "=1")
            .collect(Collectors.joining("; "));
    for (int i = 0; i <= ReturnedCookies.ATTEMPTS; i++) {
      List<String> lines = visit(refused, family);
      assertThat(lines.stream().mapToInt(String::length).sum()).isBetween(4000, 4096);
      assertThat(lines).noneMatch(line -> line.startsWith("campaign_199="));
    }

    assertThat(visit(refused, "campaign_199=1")).hasSize(1);
    assertThat(visit(refused, "campaign_0=1")).isEmpty();
  }

  @Test
  void deletionByTheApplicationIsNotCountedTwice() {
    for (int i = 0; i <= ReturnedCookies.ATTEMPTS; i++) {
      Browser browser = Browser.with(REFUSED, "_visitor=1");
      CookieGuard guard = browser.visits(policy, settings);
      Access.gate(guard, Shop.VISITOR).delete();
      guard.deleteRefused();
      assertThat(browser.setCookies()).hasSize(1);
    }

    assertThat(visit(REFUSED, "_visitor=1")).hasSize(1);
  }

  @Test
  void memoryIsBounded() {
    ReturnedCookies returned = new ReturnedCookies();
    CookiePlan cookie = PolicyPlans.of(policy).owners("_visitor").get(0);
    for (int i = 0; i < 100_000; i++) {
      returned.met(cookie, "_visitor", "v" + i, "r", false);
    }

    assertThat(returned.remembered()).isEqualTo(20_000);
  }

  @Test
  void nameAndValueAreKeptApart() {
    ReturnedCookies returned = new ReturnedCookies();
    CookiePlan cookie = PolicyPlans.of(policy).owners("campaign_1").get(0);
    for (int i = 0; i <= ReturnedCookies.ATTEMPTS; i++) {
      returned.met(cookie, "campaign_1", "23", "r", false);
    }

    assertThat(returned.met(cookie, "campaign_1", "23", "r", false).deletes()).isFalse();
    assertThat(returned.met(cookie, "campaign_12", "3", "r", false).deletes()).isTrue();
    assertThat(returned.met(cookie, "campaign_1", "2", "3r", false).deletes()).isTrue();
  }

  @Test
  void grantedCookieDoesNotCountAsAReturn() {
    for (int i = 0; i < 3 * ReturnedCookies.RETURNS; i++) {
      assertThat(visit(granted("analytics"), "_visitor=" + i)).isEmpty();
    }
    assertThat(told).isEmpty();
  }
}
