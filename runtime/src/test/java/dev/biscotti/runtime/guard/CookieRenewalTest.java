package dev.biscotti.runtime.guard;

import static dev.biscotti.runtime.guard.Shop.SESSION;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.lasting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.protection.KeyRing;
import dev.biscotti.runtime.protection.SealedFor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code renewAll} does with the cookies of a request. */
class CookieRenewalTest {
  private static DeployedPolicy policy(CookieDeclaration... cookies) {
    return DeployedPolicy.of(
        PolicyDeclaration.of("shop", Shop.TODAY)
            .categories(List.of(CategoryDeclaration.builtIn("essential")))
            .cookies(List.of(cookies))
            .build());
  }

  private static CookieDeclarationBuilder cookie(String name, boolean renewed) {
    return CookieDeclaration.essential(name, Exemption.USER_INPUT, "Keeps what you typed.")
        .lifetime(lasting("P1D", renewed));
  }

  private static List<String> renewed(Browser browser, DeployedPolicy policy) {
    browser.visits(policy, SETTINGS).renewAll();
    return browser.setCookies();
  }

  @Test
  void renewedCookiesAreSentAgainForTheirDeclaredLifetimeAndNoOthers() {
    DeployedPolicy policy =
        policy(
            cookie("kept", true).build(),
            cookie("ended", false).build(),
            cookie("theirs", true).setBy(SetBy.FRAMEWORK).build(),
            cookie("stored", true).storage(Storage.LOCAL_STORAGE).build(),
            CookieDeclaration.essential("session", Exemption.SECURITY, "Protects forms.").build());

    assertThat(
            renewed(
                Browser.with("kept=1; ended=2; theirs=3; stored=4; session=5; other=6"), policy))
        .containsExactly("kept=1; Max-Age=86400; Path=/; SameSite=Lax; Secure; HttpOnly");
    assertThat(renewed(Browser.with("other=6"), policy)).isEmpty();
  }

  @Test
  void cookiesThatTheResponseAlreadySetsOrDeletesStay() {
    DeployedPolicy policy = Shop.policy(Shop.TODAY);
    Browser written = Browser.with("__Host-session=1");
    CookieGuard guard = written.visits(policy, SETTINGS);
    Access.to(guard, SESSION).write("__Host-session", "2");
    guard.renewAll();

    assertThat(written.setCookies()).hasSize(1);
    assertThat(written.valueOf("__Host-session")).isEqualTo("2");
    Browser ended = Browser.with("__Host-session=1");
    CookieGuard end = ended.visits(policy, SETTINGS);
    Access.to(end, SESSION).expire("__Host-session");
    end.renewAll();

    assertThat(ended.setCookies()).hasSize(1).first().asString().contains("; Max-Age=0;");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ",x", "x,", "a b", "\u00e4", "\"\\\""})
  void valueThatNoServerCouldHaveSetIsLeftAlone(String value) {
    assertThat(
            renewed(Browser.with("kept=" + value + "; b=1"), policy(cookie("kept", true).build())))
        .isEmpty();
  }

  @Test
  void valueThatIsTooLongForACookieIsLeftAlone() {
    DeployedPolicy policy = policy(cookie("kept", true).build());

    assertThat(renewed(Browser.with("kept=" + "x".repeat(4093)), policy)).isEmpty();
    assertThat(renewed(Browser.with("kept=" + "x".repeat(4000)), policy)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNED", "ENCRYPTED"})
  void sealedCookieIsRenewedUnderTheKeyInUse(Protection protection) {
    CookieDeclaration declared = cookie("kept", true).protection(protection).build();
    DeployedPolicy policy = policy(declared);
    KeyRing former = KeyRing.of("k1", new byte[32]);
    KeyRing current = KeyRing.of("k2", new byte[32]).withEarlier("k1", new byte[32]);
    Browser first = Browser.with();
    Access.to(first.visits(policy, SETTINGS.withKeyRing(former)), declared).write("kept", "user-7");

    Browser second = Browser.with("kept=" + first.valueOf("kept"));
    second.visits(policy, SETTINGS.withKeyRing(current)).renewAll();

    assertThat(second.valueOf("kept")).startsWith("k2.");
    assertThat(
            Access.to(
                    Browser.with("kept=" + second.valueOf("kept"))
                        .visits(policy, SETTINGS.withKeyRing(current)),
                    declared)
                .read("kept"))
        .contains("user-7");
  }

  @Test
  void encryptedCookieIsRenewedWithAnyValue() {
    CookieDeclaration declared = cookie("kept", true).protection(Protection.ENCRYPTED).build();
    DeployedPolicy policy = policy(declared);
    GuardSettings keyed = SETTINGS.withKeyRing(KeyRing.of("k1", new byte[32]));
    Browser first = Browser.with();
    Access.to(first.visits(policy, keyed), declared).write("kept", "{\"name\": \"J\u00f6rg, 7\"}");

    Browser second = Browser.with("kept=" + first.valueOf("kept"));
    second.visits(policy, keyed).renewAll();

    assertThat(second.setCookies()).hasSize(1);
    assertThat(
            Access.to(
                    Browser.with("kept=" + second.valueOf("kept")).visits(policy, keyed), declared)
                .read("kept"))
        .contains("{\"name\": \"J\u00f6rg, 7\"}");
  }

  private static String longestThatFits(KeyRing keys, Protection protection) {
    String value = "x".repeat(4092);
    int excess = 1;
    while (excess > 0) {
      excess =
          keys.seal(protection, new SealedFor("shop", "kept"), value, SETTINGS.clock().instant())
                  .length()
              - 4092;
      value = value.substring(excess > 0 ? excess / 2 + 1 : 0);
    }
    return value;
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNED", "ENCRYPTED"})
  void sealedCookieThatOutgrowsACookieUnderTheNewKeyKeepsTheTimeItHad(Protection protection) {
    CookieDeclaration declared = cookie("kept", true).protection(protection).build();
    DeployedPolicy policy = policy(declared);
    Browser first = Browser.with();
    KeyRing former = KeyRing.of("k", new byte[32]);
    String value = longestThatFits(former, protection);
    Access.to(first.visits(policy, SETTINGS.withKeyRing(former)), declared).write("kept", value);

    Browser second = Browser.with("kept=" + first.valueOf("kept"));
    second
        .visits(
            policy,
            SETTINGS.withKeyRing(
                KeyRing.of("key-of-this-year", new byte[32]).withEarlier("k", new byte[32])))
        .renewAll();

    assertThat(second.setCookies()).isEmpty();
  }
}
