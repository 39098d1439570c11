package dev.biscotti.runtime.guard;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.no;
import static dev.biscotti.runtime.guard.Shop.record;
import static dev.biscotti.runtime.guard.Shop.yes;
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
import org.junit.jupiter.params.provider.CsvSource;

/** An answer deletes copies of the record that would make it ambiguous. */
class PlantedRecordTest {
  private static final String REST = "; SameSite=Lax; Secure; HttpOnly";
  private static final String SITE = "shop-consent=; Max-Age=0; Path=/; Domain=shop.example" + REST;
  private static final String HOST = "shop-consent=; Max-Age=0; Path=/" + REST;

  private static DeployedPolicy policy(String name, String domain) {
    return policy(name, declared(name, Exemption.CONSENT_RECORD, domain), Shop.VISITOR);
  }

  private static CookieDeclaration declared(String name, Exemption exemption, String domain) {
    return CookieDeclaration.essential(name, exemption, "Records choices.")
        .lifetime(Shop.lasting("P6M", false))
        .attributes(new CookieAttributes("/", domain, SameSite.LAX, true, true, false))
        .build();
  }

  private static DeployedPolicy policy(String name, CookieDeclaration... cookies) {
    return DeployedPolicy.of(
        PolicyDeclaration.of("shop", TODAY)
            .site("shop.example")
            .consentRecord(name)
            .categories(POLICY.rules().categories())
            .cookies(List.of(cookies))
            .build());
  }

  private static List<String> answered(DeployedPolicy policy, String host, String... records) {
    Browser browser = Browser.with(String.join("; ", records)).header("Host", host);
    browser.visits(policy, SETTINGS).consent().refuseAll();
    assertThat(browser.valueOf(policy.rules().consentRecord())).startsWith("2.");
    return browser.setCookies().stream().filter(line -> line.contains("=; Max-Age=0")).toList();
  }

  private static String yesTo(DeployedPolicy policy) {
    return record(policy, TODAY, yes("analytics"));
  }

  private static String noTo(DeployedPolicy policy) {
    return record(policy, TODAY, no("analytics"));
  }

  @ParameterizedTest
  @CsvSource({"'', www.shop.example, true", "shop.example, www.shop.example, false"})
  void anAnswerDeletesTheCopiesBesideTheRecord(String domain, String host, boolean onSite) {
    DeployedPolicy policy = policy("shop-consent", domain);
    Browser browser = Browser.with(yesTo(policy) + "; " + noTo(policy)).header("Host", host);

    browser.visits(policy, SETTINGS).consent().refuseAll();

    assertThat(browser.setCookies()).hasSize(2).last().isEqualTo(onSite ? SITE : HOST);
    assertThat(browser.setCookies().get(0))
        .startsWith("shop-consent=2.")
        .matches(onSite ? "[^=]+=[^=]+; Max-Age=.*" : ".*Domain=shop.example.*");
  }

  @Test
  void anotherDeclaredCookieOfTheSameNameStays() {
    DeployedPolicy policy =
        policy(
            "shop-consent",
            declared("shop-consent", Exemption.CONSENT_RECORD, ""),
            declared("shop-consent", Exemption.USER_PREFERENCE, "shop.example"),
            Shop.VISITOR);

    assertThat(answered(policy, "www.shop.example", yesTo(policy), noTo(policy))).isEmpty();
  }

  @Test
  void oneRecordIsNotACopy() {
    DeployedPolicy policy = policy("shop-consent", "");

    assertThat(answered(policy, "shop.example", yesTo(policy))).isEmpty();
    assertThat(answered(policy, "shop.example", yesTo(policy), yesTo(policy))).isEmpty();
  }

  @Test
  void copiesOnOtherDomainsAreOutOfReach() {
    DeployedPolicy policy = policy("shop-consent", "");

    assertThat(answered(policy, "shop.test", yesTo(policy), noTo(policy))).isEmpty();
  }

  @Test
  void aPrefixedRecordHasNoCopyElsewhere() {
    DeployedPolicy policy = policy("__Host-consent", "");

    assertThat(answered(policy, "shop.example", "__Host-consent=2.a", "__Host-consent=2.b"))
        .isEmpty();
  }

  /** On a path past the guard, such a line must not take the record itself away. */
  @Test
  void theFilterLetsSuchALinePass() {
    SetCookieReview review =
        Browser.with().visits(policy("shop-consent", ""), SETTINGS).review(SITE);

    assertThat(review.acceptable()).contains(SITE);
    assertThat(review.further()).isEmpty();
  }
}
