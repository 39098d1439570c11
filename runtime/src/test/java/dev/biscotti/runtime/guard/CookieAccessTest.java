package dev.biscotti.runtime.guard;

import static dev.biscotti.runtime.guard.Shop.CONSENT;
import static dev.biscotti.runtime.guard.Shop.CONTAINER;
import static dev.biscotti.runtime.guard.Shop.CSRF;
import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.PREVIEW;
import static dev.biscotti.runtime.guard.Shop.SESSION;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.VISITOR;
import static dev.biscotti.runtime.guard.Shop.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.runtime.CookieCodec;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.protection.KeyRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookieAccessTest {
  private final List<String> reports = new ArrayList<>();
  private final GuardSettings settings =
      SETTINGS.withListener((cookie, name, refusal) -> reports.add(name + ": " + refusal));

  @Test
  void accessKeptOverAWithdrawalWritesNothing() {
    Browser browser = Browser.with(granted("analytics"));
    CookieGuard guard = browser.visits(POLICY, settings);
    Access kept = Access.gate(guard, VISITOR).granted().orElseThrow();

    guard.consent().refuse("analytics");
    kept.write("_visitor", "1");

    assertThat(browser.valueOf("_visitor")).isEmpty();
    assertThat(reports).containsExactly("_visitor: NO_CONSENT");
    assertThat(kept.read("_visitor")).isEmpty();
  }

  @Test
  void cookieOfAnotherEnvironmentIsNeitherSetNorRead() {
    Browser browser = Browser.with("preview=1");
    Access access = Access.to(browser.visits(POLICY, settings), PREVIEW);

    access.write("preview", "2");

    assertThat(browser.setCookies()).isEmpty();
    assertThat(access.read("preview")).isEmpty();
    assertThat(access.isSent("preview")).isFalse();
    assertThat(reports).containsExactly("preview: OTHER_ENVIRONMENT");
  }

  @Test
  void wrongValueIsAnErrorEvenWhereTheWriteIsRefused() {
    Access access = Access.to(Browser.with().visits(POLICY, settings), PREVIEW);

    assertThatIllegalArgumentException().isThrownBy(() -> access.write("preview", "a;b"));
    assertThat(reports).isEmpty();
  }

  @Test
  void lifetimeMayBeShortenedAndNeverExceeded() {
    Browser browser = Browser.with();
    Access access = Access.to(browser.visits(POLICY, settings), SESSION);

    access.write("__Host-session", "1", Duration.ofDays(30));
    access.write("__Host-session", "1", Duration.ofMillis(1999));

    assertThat(browser.setCookies())
        .containsExactly(
            "__Host-session=1; Max-Age=2592000; Path=/; SameSite=Lax; Secure; HttpOnly",
            "__Host-session=1; Max-Age=1; Path=/; SameSite=Lax; Secure; HttpOnly");
    for (Duration wrong :
        List.of(
            Duration.ofDays(30).plusNanos(1),
            Duration.ofSeconds(Long.MAX_VALUE),
            Duration.ofMillis(999),
            Duration.ZERO,
            Duration.ofDays(-1))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> access.write("__Host-session", "1", wrong))
          .withMessageStartingWith("cookie __Host-session: ");
    }
  }

  @Test
  void cookieThatEndsWithTheBrowserAcceptsNoLifetime() {
    Access access = Access.to(Browser.with().visits(POLICY, settings), CSRF);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> access.write("csrf", "1", Duration.ofSeconds(1)))
        .withMessage(
            "cookie csrf cannot be given a lifetime: it is declared to end when the browser closes");
  }

  @Test
  void cookiesOfOthersAreOnlyReadAndDeleted() {
    Browser browser = Browser.with("JSESSIONID=1");
    Access access = Access.to(browser.visits(POLICY, settings), CONTAINER);

    assertThat(access.read("JSESSIONID")).contains("1");
    assertThatIllegalStateException()
        .isThrownBy(() -> access.write("JSESSIONID", "2"))
        .withMessage(
            "cookie JSESSIONID cannot be set by the application: it is declared with setBy ="
                + " FRAMEWORK");
    access.expire("JSESSIONID");
    assertThat(browser.setCookies()).hasSize(1);
  }

  @Test
  void onlyConsentWritesTheConsentRecord() {
    Access access = Access.to(Browser.with().visits(Shop.policy(Shop.TODAY), settings), CONSENT);

    assertThatIllegalStateException()
        .isThrownBy(() -> access.write("shop-consent", "1.AAA.", Duration.ofDays(1)))
        .withMessageContaining("Consent sets it when a choice is recorded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Csrf", "csrf2", "__Host-session", "csrf\r\n"})
  void accessIsToOneDeclaration(String name) {
    Access access = Access.to(Browser.with().visits(POLICY, settings), CSRF);

    assertThatIllegalArgumentException().isThrownBy(() -> access.write(name, "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> access.expire(name));
    assertThatIllegalArgumentException().isThrownBy(() -> access.read(name));
    assertThatIllegalArgumentException().isThrownBy(() -> access.isSent(name));
  }

  @Test
  void sameLineIsSentOnce() {
    Browser browser = Browser.with();
    CookieGuard guard = browser.visits(POLICY, settings);

    Access.to(guard, CSRF).write("csrf", "1");
    Access.to(guard, CSRF).write("csrf", "1");
    Access.to(guard, SESSION).expire("__Host-session");
    Access.to(guard, SESSION).expire("__Host-session");

    assertThat(browser.setCookies()).hasSize(2);
    assertThat(Access.to(guard, CSRF).isSent("csrf")).isTrue();
    assertThat(Access.to(guard, CONSENT).isSent("shop-consent")).isFalse();
  }

  @Test
  void laterLineReplacesTheEarlierOneWhereTheServerCan() {
    List<String> lines = new ArrayList<>();
    Exchange replacing =
        new Exchange() {
          @Override
          public List<String> headers(String name) {
            return List.of();
          }

          @Override
          public String path() {
            return "/";
          }

          @Override
          public void addSetCookie(String line) {
            lines.add(line);
          }

          @Override
          public boolean replaceSetCookie(String earlier, String line) {
            return Collections.replaceAll(lines, earlier, line);
          }
        };
    Access access = Access.to(CookieGuard.on(POLICY, replacing, settings), CSRF);

    access.write("csrf", "1");
    access.write("csrf", "2");
    access.expire("csrf");
    access.write("csrf", "3");

    assertThat(lines).containsExactly("csrf=3; Path=/; SameSite=Lax; Secure; HttpOnly");
  }

  @Test
  void codecThatThrowsReadsAsAbsentAndIsReported() {
    List<String> failures = new ArrayList<>();
    GuardListener listener =
        new GuardListener() {
          @Override
          public void refused(CookieDeclaration cookie, String name, Refusal refusal) {}

          @Override
          public void codecFailed(CookieDeclaration cookie, String name, RuntimeException e) {
            failures.add(name + ": " + e.getMessage());
          }
        };
    CookieCodec<String> careless =
        new CookieCodec<>() {
          @Override
          public String encode(String value) {
            return value;
          }

          @Override
          public Optional<String> decode(String text) {
            throw new IllegalStateException("careless");
          }
        };
    Access access =
        Access.to(Browser.with("csrf=1").visits(POLICY, SETTINGS.withListener(listener)), CSRF);

    assertThat(access.read("csrf", careless)).isEmpty();
    assertThat(failures).containsExactly("csrf: careless");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIGNED", "ENCRYPTED"})
  void protectedValueComesBackAndNothingElseDoes(Protection protection) {
    CookieDeclaration sid =
        CookieDeclaration.essential("sid", Exemption.AUTHENTICATION, "Signs you in.")
            .protection(protection)
            .build();
    DeployedPolicy policy =
        DeployedPolicy.of(
            PolicyDeclaration.of("p", Shop.TODAY)
                .categories(POLICY.rules().categories())
                .cookies(List.of(sid))
                .build());
    GuardSettings keyed = settings.withKeyRing(KeyRing.of("k1", new byte[32]));
    Browser first = Browser.with();
    Access.to(first.visits(policy, keyed), sid).write("sid", "user-7");
    String sent = first.valueOf("sid");

    assertThat(sent).startsWith("k1.");
    assertThat(Access.to(Browser.with("sid=" + sent).visits(policy, keyed), sid).read("sid"))
        .contains("user-7");
    assertThat(
            Access.to(Browser.with("sid=" + sent + "; sid=" + sent).visits(policy, keyed), sid)
                .read("sid"))
        .contains("user-7");
    for (String planted :
        List.of("user-7", sent + "x", "sid=", sent + "; sid=user-8", "k2." + sent)) {
      assertThat(Access.to(Browser.with("sid=" + planted).visits(policy, keyed), sid).read("sid"))
          .isEmpty();
    }
  }
}
