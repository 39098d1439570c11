package dev.biscotti.runtime.guard;

import static dev.biscotti.runtime.guard.Shop.CSRF;
import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SESSION;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers ignore Secure cookies over plain http, but development still works. */
class PlainHttpTest {
  private final List<String> ignored = new ArrayList<>();
  private final List<String> plain = new ArrayList<>();
  private final GuardSettings production =
      SETTINGS.withListener(
          new GuardListener() {
            @Override
            public void refused(CookieDeclaration cookie, String name, Refusal refusal) {}

            @Override
            public void sentInsecurely(CookieDeclaration cookie, String name) {
              ignored.add(name);
            }

            @Override
            public void sentWithoutSecure(CookieDeclaration cookie, String name) {
              plain.add(name);
            }
          });
  private final GuardSettings development = production.withEnvironment("development");

  private static Browser over(String scheme) {
    return Browser.with("_visitor=1").over(scheme);
  }

  @Test
  void typedCookiesAndTheRecordAreSentWithoutSecureOutsideProduction() {
    Browser browser = over("http");
    CookieGuard guard = browser.visits(POLICY, development);

    Access.to(guard, CSRF).write("csrf", "1");
    guard.consent().refuse("analytics");

    assertThat(browser.setCookies()).hasSize(3);
    assertThat(browser.setCookies().get(0)).isEqualTo("csrf=1; Path=/; SameSite=Lax; HttpOnly");
    assertThat(browser.setCookies().get(1)).startsWith("shop-consent=").doesNotContain("Secure");
    assertThat(browser.setCookies().get(2))
        .isEqualTo("_visitor=; Max-Age=0; Path=/; SameSite=Lax; HttpOnly");
    assertThat(plain).containsExactly("csrf", "shop-consent", "_visitor");
    assertThat(ignored).isEmpty();
  }

  @Test
  void productionWeakensNothingAndReportsThatBrowsersIgnoreTheCookie() {
    Browser browser = over("http");

    Access.to(browser.visits(POLICY, production), CSRF).write("csrf", "1");

    assertThat(browser.setCookies())
        .containsExactly("csrf=1; Path=/; SameSite=Lax; Secure; HttpOnly");
    assertThat(ignored).containsExactly("csrf");
    assertThat(plain).isEmpty();
  }

  @Test
  void secureAndUnknownConnectionsGetSecureInEveryEnvironment() {
    for (Browser browser : List.of(over("https"), Browser.with())) {
      Access.to(browser.visits(POLICY, development), CSRF).write("csrf", "1");

      assertThat(browser.setCookies())
          .containsExactly("csrf=1; Path=/; SameSite=Lax; Secure; HttpOnly");
    }
    assertThat(ignored).isEmpty();
    assertThat(plain).isEmpty();
  }

  @Test
  void cookieThatNeedsSecureKeepsIt() {
    CookieDeclaration embedded =
        CookieDeclaration.essential("embedded", Exemption.USER_INPUT, "Keeps your text.")
            .attributes(new CookieAttributes("/", "", SameSite.NONE, true, true, false))
            .build();
    CookieDeclaration partitioned =
        CookieDeclaration.essential("parts", Exemption.USER_INPUT, "Keeps your text.")
            .attributes(new CookieAttributes("/", "", SameSite.LAX, true, true, true))
            .build();
    CookieDeclaration any =
        CookieDeclaration.essential(
                DeclaredName.pattern("__*", "any name"), Exemption.USER_INPUT, "Keeps your text.")
            .build();
    DeployedPolicy policy =
        DeployedPolicy.of(
            PolicyDeclaration.of("x", TODAY)
                .cookies(List.of(SESSION, embedded, partitioned, any))
                .build());
    Browser browser = over("http");
    CookieGuard guard = browser.visits(policy, development);

    Access.to(guard, SESSION).write("__Host-session", "1");
    Access.to(guard, embedded).write("embedded", "1");
    Access.to(guard, partitioned).write("parts", "1");
    Access.to(guard, any).write("__secure-a", "1");

    assertThat(browser.setCookies()).hasSize(4).allMatch(line -> line.contains("; Secure"));
    assertThat(ignored).containsExactly("__Host-session", "embedded", "parts", "__secure-a");
    assertThat(plain).isEmpty();
  }

  @Test
  void reviewAddsNoSecureOutsideProduction() {
    String asContainersWriteIt = "JSESSIONID=1; Path=/; HttpOnly; SameSite=Lax";

    SetCookieReview review = over("http").visits(POLICY, development).review(asContainersWriteIt);
    assertThat(review.isClean()).isTrue();
    assertThat(plain).containsExactly("JSESSIONID");

    assertThat(
            over("http")
                .visits(POLICY, development)
                .review("JSESSIONID=1; Path=/; HttpOnly")
                .acceptable())
        .contains("JSESSIONID=1; Path=/; SameSite=Lax; HttpOnly");
    assertThat(
            over("http")
                .visits(POLICY, development)
                .review("JSESSIONID=1; Path=/; Secure")
                .acceptable())
        .contains("JSESSIONID=1; Path=/; SameSite=Lax; Secure; HttpOnly");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void reviewAddsSecureInProduction(String scheme) {
    SetCookieReview review =
        over(scheme)
            .visits(POLICY, production)
            .review("JSESSIONID=1; Path=/; HttpOnly; SameSite=Lax");

    assertThat(review.acceptable())
        .contains("JSESSIONID=1; Path=/; SameSite=Lax; Secure; HttpOnly");
    assertThat(ignored).hasSize(scheme.equals("http") ? 1 : 0);
  }
}
