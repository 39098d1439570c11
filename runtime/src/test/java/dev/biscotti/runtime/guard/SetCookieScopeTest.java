package dev.biscotti.runtime.guard;

import static dev.biscotti.runtime.guard.Shop.granted;
import static dev.biscotti.runtime.guard.Shop.visitedWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scope and safety that a line must have if the guard did not write it. */
class SetCookieScopeTest {
  private static final String SAFE = "; SameSite=Lax; Secure; HttpOnly";

  private static SetCookieReview review(String line) {
    return visitedWith(granted("analytics", "marketing")).review(line);
  }

  private static CookieDeclaration cookie(String path, SameSite sameSite, boolean secure) {
    return CookieDeclaration.essential("a", Exemption.USER_INPUT, "Keeps what you typed.")
        .attributes(new CookieAttributes(path, "", sameSite, secure, false, false))
        .lifetime(Shop.lasting(path.equals("/") ? "P1D" : "PT1H", false))
        .build();
  }

  private static SetCookieReview review(String line, CookieDeclaration... cookies) {
    DeployedPolicy policy =
        DeployedPolicy.of(PolicyDeclaration.of("x", Shop.TODAY).cookies(List.of(cookies)).build());
    return Browser.with().visits(policy, Shop.SETTINGS).review(line);
  }

  @Test
  void anyLineMayDelete() {
    String deletion = "unheard-of=; Max-Age=0";

    assertThat(review(deletion).isClean()).isTrue();
    assertThat(review(deletion).acceptable()).contains(deletion);
    assertThat(review(deletion).name()).isEqualTo("unheard-of");
  }

  @Test
  void lineWithAProblemIsNotClean() {
    assertThat(review("csrf=1; Path=/").isClean()).isFalse();
    assertThat(review("unheard-of=1").isClean()).isFalse();
  }

  @Test
  void onlyConsentWritesTheConsentRecord() {
    SetCookieReview review = review("shop-consent=1.AAA.; Path=/; Max-Age=60" + SAFE);

    assertThat(review.problems()).containsExactly(SetCookieProblem.CONSENT_RECORD);
    assertThat(review.name()).isEqualTo("shop-consent");
    assertThat(review.acceptable()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "; SameSite=Lax; HttpOnly",
        "; SameSite=Lax; Secure",
        "; Secure; HttpOnly",
        "; SameSite=None; Secure; HttpOnly",
        "; SameSite=Other; Secure; HttpOnly",
        ""
      })
  void weakerAttributesAreCorrected(String attributes) {
    SetCookieReview review = review("csrf=1; Path=/" + attributes);

    assertThat(review.problems()).containsExactly(SetCookieProblem.ATTRIBUTES);
    assertThat(review.acceptable()).contains("csrf=1; Path=/" + SAFE);
  }

  @Test
  void saferAttributesAreClean() {
    CookieDeclaration open = cookie("/", SameSite.LAX, false);

    assertThat(review("a=1; Path=/; Max-Age=60; SameSite=Strict; Secure; HttpOnly", open).isClean())
        .isTrue();
    assertThat(review("a=1; Path=/; Max-Age=60; SameSite=Lax", open).isClean()).isTrue();
  }

  @Test
  void correctionKeepsTheSafeAttributesOfTheLine() {
    CookieDeclaration open = cookie("/", SameSite.LAX, false);

    assertThat(review("a=1; Path=/; SameSite=None; Secure; Max-Age=60", open).acceptable())
        .contains("a=1; Max-Age=60; Path=/; SameSite=Lax; Secure");
    assertThat(review("a=1; Path=/; SameSite=None; HttpOnly; Max-Age=60", open).acceptable())
        .contains("a=1; Max-Age=60; Path=/; SameSite=Lax; HttpOnly");
    assertThat(review("a=1; Path=/; Max-Age=60", open).acceptable())
        .contains("a=1; Max-Age=60; Path=/; SameSite=Lax");
  }

  @Test
  void essentialCookieMayHaveAPathBelowItsOwnOnly() {
    CookieDeclaration shop = cookie("/shop", SameSite.LAX, false);
    CookieDeclaration folder = cookie("/shop/", SameSite.LAX, false);

    for (CookieDeclaration declared : List.of(shop, folder)) {
      assertThat(review("a=1; Path=/shop/cart; Max-Age=60; SameSite=Lax", declared).isClean())
          .isTrue();
      assertThat(review("a=1; Path=/shopping; Max-Age=60; SameSite=Lax", declared).acceptable())
          .contains("a=1; Max-Age=60; Path=" + declared.attributes().path() + "; SameSite=Lax");
      assertThat(review("a=1; Path=/; Max-Age=60; SameSite=Lax", declared).problems())
          .containsExactly(SetCookieProblem.ATTRIBUTES);
    }
    assertThat(review("csrf=1; Path=/deep" + SAFE).isClean()).isTrue();
    assertThat(review("csrf=1; Path=/deep; SameSite=Lax; Secure").acceptable())
        .contains("csrf=1; Path=/deep" + SAFE);
  }

  @Test
  void amongDeclarationsOfOneNameTheOneWithTheScopeOfTheLineCounts() {
    CookieDeclaration root = cookie("/", SameSite.LAX, false);
    CookieDeclaration shop = cookie("/shop", SameSite.STRICT, true);
    String inShop = "a=1; Max-Age=7200; Path=/shop; SameSite=Strict; Secure";

    assertThat(review(inShop, shop, root).problems()).containsExactly(SetCookieProblem.LIFETIME);
    assertThat(review(inShop, shop, root).acceptable())
        .contains("a=1; Max-Age=3600; Path=/shop; SameSite=Strict; Secure");
    assertThat(review("a=1; Max-Age=7200; Path=/; SameSite=Lax", shop, root).isClean()).isTrue();
  }
}
