package dev.biscotti.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.SameSite;
import dev.biscotti.runtime.consent.ConsentTerms;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.lock.LockTerms;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentCookiesTest {
  private final CookiePlan root = plan("/", "");
  private final CookiePlan shop = plan("/shop", "");
  private final CookiePlan domain = plan("/", "shop.example");

  private final List<String> lines = new ArrayList<>();
  private final SentCookies sent =
      new SentCookies(Exchange.collecting("/", name -> List.of(), lines));

  private static DeployedPolicy policyWith(CookieDeclaration cookie) {
    return DeployedPolicy.of(
        PolicyDeclaration.of("sent", Shop.TODAY)
            .categories(Shop.POLICY.rules().categories())
            .cookies(List.of(cookie))
            .build());
  }

  private static CookiePlan plan(String path, String domain) {
    CookieDeclaration cookie =
        CookieDeclaration.consent("a", "analytics", "Counts.")
            .attributes(new CookieAttributes(path, domain, SameSite.LAX, true, true, false))
            .build();
    return CookiePlan.of(
        cookie, ConsentTerms.of(Shop.POLICY), LockTerms.of(policyWith(cookie).locked()).cookie(0));
  }

  @Test
  void cookieIsSetOnceAndTheLastLineCounts() {
    sent.send(root, "a", "a=1", false);
    sent.send(root, "a", "a=2", false);

    assertThat(lines).containsExactly("a=2");
  }

  @Test
  void sameNameWithAnotherPathOrDomainIsAnotherCookie() {
    sent.send(root, "a", "a=1", false);
    sent.send(shop, "a", "a=2; Path=/shop", false);

    assertThat(lines).containsExactly("a=1", "a=2; Path=/shop");
    assertThat(sent.has(shop, "a")).isTrue();
    assertThat(sent.has(domain, "a")).isFalse();
    assertThat(sent.has(root, "b")).isFalse();
  }

  @Test
  void deletedCookieIsNotSet() {
    sent.send(root, "a", "a=1", false);
    sent.send(shop, "a", "a=; Max-Age=0; Path=/shop", true);
    sent.send(domain, "a", "a=3; Domain=shop.example", false);
    sent.send(domain, "a", "a=; Max-Age=0; Domain=shop.example", true);

    assertThat(sent.set()).extracting(SentCookies.Sent::cookie).containsExactly(root);
    sent.send(shop, "a", "a=2; Path=/shop", false);
    assertThat(sent.set()).extracting(SentCookies.Sent::cookie).containsExactly(root, shop);
  }

  @Test
  void lineThatCanWaitFitsIntoFourKilobytesWithTheOthers() {
    assertThat(sent.hasRoomFor("x".repeat(4096))).isTrue();
    assertThat(sent.hasRoomFor("x".repeat(4097))).isFalse();

    sent.send(root, "a", "a=1", false);

    assertThat(sent.hasRoomFor("x".repeat(4093))).isTrue();
    assertThat(sent.hasRoomFor("x".repeat(4094))).isFalse();
  }

  @Test
  void responseThatLostItsHeadersGetsTheLineAgain() {
    CookieGuard guard =
        CookieGuard.on(
            Shop.POLICY, Exchange.collecting("/", name -> List.of(), lines), Shop.SETTINGS);
    Access.to(guard, Shop.CSRF).write("csrf", "1");
    lines.clear();

    guard.forgetSent();

    assertThat(Access.to(guard, Shop.CSRF).isSent("csrf")).isFalse();
    Access.to(guard, Shop.CSRF).write("csrf", "1");
    assertThat(lines).hasSize(1);
  }
}
