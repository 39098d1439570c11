package dev.biscotti.runtime.guard;

import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.granted;
import static dev.biscotti.runtime.guard.Shop.visitedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.fuzz.FuzzTime;
import dev.biscotti.runtime.protection.KeyRing;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;
import org.junit.jupiter.api.Test;

@PropertyDefaults(tries = Integer.MAX_VALUE, generation = GenerationMode.RANDOMIZED)
@AddLifecycleHook(value = FuzzTime.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
class SetCookieReviewTest {
  private static final String SAFE = "; SameSite=Lax; Secure; HttpOnly";

  private static SetCookieReview review(String line) {
    return visitedWith(granted("analytics", "marketing")).review(line);
  }

  @Test
  void patternsCoverTheirNames() {
    assertThat(review("campaign_x=1; Path=/; Max-Age=60" + SAFE).isClean()).isTrue();
    assertThat(review("campaign_=1; Path=/" + SAFE).problems())
        .containsExactly(SetCookieProblem.UNDECLARED);
    assertThat(review("_ga_X=1; Path=/; Domain=.SHOP.example; SameSite=Lax; Secure").isClean())
        .isTrue();
  }

  @Test
  void lineThatWouldForgeAnotherIsNeverSent() {
    for (String line :
        List.of(
            "csrf=1\r\nSet-Cookie: evil=1; Path=/" + SAFE,
            "csrf=1; Path=/\nX: y" + SAFE,
            "csrf=1; Max-Age=0\r\nSet-Cookie: evil=1",
            "__Host-session=\0; Path=/" + SAFE,
            "__Host-session=" + "v".repeat(4090) + "; Path=/" + SAFE,
            "=; Path=/" + SAFE)) {
      assertThat(review(line).problems()).as(line).containsExactly(SetCookieProblem.MALFORMED);
      assertThat(review(line).acceptable()).isEmpty();
    }
    assertThat(review("csrf=\t1\t1; Path=/" + SAFE).isClean()).isTrue();
  }

  @Test
  void namesAreCaseSensitive() {
    assertThat(review("CSRF=1; Path=/" + SAFE).problems())
        .containsExactly(SetCookieProblem.UNDECLARED);
  }

  @Test
  void anotherDomainIsAnotherCookie() {
    assertThat(review("csrf=1; Path=/; Domain=shop.example" + SAFE).acceptable())
        .contains("csrf=1; Path=/" + SAFE);
  }

  @Test
  void consentCookiesHaveTheirPathExactlySoThatTheyCanBeDeleted() {
    assertThat(review("_visitor=1; Path=/deep; Max-Age=60" + SAFE).acceptable())
        .contains("_visitor=1; Max-Age=60; Path=/" + SAFE);
  }

  @Test
  void aHostCookieKeepsItsPath() {
    assertThat(review("__Host-session=1; Path=/deep; Max-Age=60" + SAFE).acceptable())
        .contains("__Host-session=1; Max-Age=60; Path=/" + SAFE);
  }

  @Test
  void stricterAttributesAreKept() {
    assertThat(review("_ga_X=1; Path=/x; SameSite=Strict; HttpOnly").acceptable())
        .contains("_ga_X=1; Path=/; Domain=shop.example; SameSite=Strict; Secure; HttpOnly");
  }

  @Test
  void refusalsGiveTheReason() {
    assertThat(review("_heatmap=1; Path=/" + SAFE).refusal()).contains(Refusal.NOTICE_PERIOD);
    assertThat(review("preview=1; Path=/" + SAFE).refusal()).contains(Refusal.OTHER_ENVIRONMENT);
  }

  @Test
  void publishedLifetimesAreNotCut() {
    DeployedPolicy policy =
        DeployedPolicy.of(
            PolicyDeclaration.of("x", TODAY)
                .categories(List.of(CategoryDeclaration.builtIn("essential")))
                .cookies(
                    List.of(
                        CookieDeclaration.essential("lb", Exemption.LOAD_BALANCING, "Balances.")
                            .setBy(SetBy.INFRASTRUCTURE)
                            .lifetime(new Lifetime.InWords("about a day"))
                            .build()))
                .build());

    assertThat(
            Browser.with()
                .visits(policy, SETTINGS)
                .review("lb=1; Path=/; Max-Age=99999" + SAFE)
                .isClean())
        .isTrue();
  }

  @Test
  void protectedValuesAreSealedValues() {
    CookieDeclaration account =
        CookieDeclaration.essential("account", Exemption.AUTHENTICATION, "Signs you in.")
            .protection(Protection.SIGNED)
            .build();
    DeployedPolicy policy =
        DeployedPolicy.of(
            PolicyDeclaration.of("x", TODAY)
                .categories(List.of(CategoryDeclaration.builtIn("essential")))
                .cookies(List.of(account))
                .build());
    GuardSettings settings = SETTINGS.withKeyRing(KeyRing.of("k1", new byte[32]));
    Browser browser = Browser.with();
    CookieGuard guard = browser.visits(policy, settings);
    Access.to(guard, account).write("account", "7");

    assertThat(guard.review("account=7; Path=/" + SAFE).problems())
        .containsExactly(SetCookieProblem.UNPROTECTED);
    assertThat(guard.review(browser.setCookies().get(0)).isClean()).isTrue();
  }

  @Property
  void neverThrowsAndNeverPassesAnUndeclaredCookie(@ForAll String line) {
    SetCookieReview review = review("x" + line);

    assertThat(review.isClean() || review.acceptable().isEmpty()).isTrue();
  }

  @Test
  void hostileNamesDoNotKeepAVisitorFromRefusing() {
    Browser browser =
        Browser.with(granted("marketing"), "campaign_(x)=1; campaign_\u00e4=2; campaign_ok=3");
    browser.visits(Shop.POLICY, SETTINGS).consent().refuse("marketing");

    assertThat(browser.setCookies()).hasSize(2).contains("campaign_ok=; Max-Age=0; Path=/" + SAFE);
  }

  @Test
  void theLongestPrefixHasThePath() {
    DeployedPolicy shop = Shop.POLICY;
    DeployedPolicy other = DeployedPolicy.of(PolicyDeclaration.of("other", TODAY).build());
    PolicyRoutes routes = PolicyRoutes.none().with("/shop", shop).with("/shop/other", other);

    assertThat(routes.at("/shop")).contains(shop);
    assertThat(routes.at("/shop/a")).contains(shop);
    assertThat(routes.at("/shop/%6fther/a")).contains(other);
    assertThat(routes.at("/shop/a/../other;x=1")).contains(other);
    assertThat(routes.at("/shopping")).isEmpty();
    assertThat(PolicyRoutes.everywhere(other).at("/shopping")).contains(other);
    assertThatThrownBy(() -> routes.with("/shop", other))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> routes.with("shop/", other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/shop");
  }
}
