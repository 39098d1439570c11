package dev.biscotti.runtime.cookie;

import static dev.biscotti.runtime.guard.Shop.CSRF;
import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SESSION;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.VISITOR;
import static dev.biscotti.runtime.guard.Shop.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.biscotti.runtime.codec.StandardCodecs;
import dev.biscotti.runtime.guard.Browser;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.CookiePlan;
import dev.biscotti.runtime.guard.Shop;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedCookieTest {
  /** As the processor generates them. */
  private static final class SessionCookie extends PersistentCookie<String> {
    static SessionCookie of(CookieGuard guard) {
      return new SessionCookie(guard, guard.essential(0, SESSION));
    }

    SessionCookie(CookieGuard guard, CookiePlan permission) {
      super(guard, permission, SESSION, StandardCodecs.ofString());
    }
  }

  private static final class CsrfCookie extends TransientCookie<Integer> {
    static CsrfCookie of(CookieGuard guard) {
      return new CsrfCookie(guard, guard.essential(0, CSRF));
    }

    CsrfCookie(CookieGuard guard, CookiePlan permission) {
      super(guard, permission, CSRF, StandardCodecs.ofInt());
    }
  }

  private static final class VisitorCookie extends PersistentCookie<UUID> {
    VisitorCookie(CookieGuard guard, CookiePlan permission) {
      super(guard, permission, VISITOR, StandardCodecs.ofUuid());
    }
  }

  private final Browser browser = Browser.with("__Host-session=a%20b; csrf=7; _visitor=x");
  private final CookieGuard guard = browser.visits(POLICY, SETTINGS);

  private SessionCookie session() {
    return SessionCookie.of(guard);
  }

  @Test
  void readsWhatTheRequestCarries() {
    assertThat(session().get()).contains("a b");
    assertThat(session().isPresent()).isTrue();
    assertThat(session().name()).isEqualTo("__Host-session");
    assertThat(CsrfCookie.of(guard).get()).contains(7);
  }

  @Test
  void unreadableValueIsPresentAndHasNoValue() {
    CookieGuard consented =
        Browser.with(granted("analytics") + "; _visitor=x").visits(POLICY, SETTINGS);
    VisitorCookie visitor = consented.gate(0, VISITOR, VisitorCookie::new).granted().orElseThrow();

    assertThat(visitor.isPresent()).isTrue();
    assertThat(visitor.get()).isEmpty();
  }

  @Test
  void allCopiesCanBeReadAndTheFirstIsTaken() {
    Browser other = Browser.with("csrf=1; csrf=x; csrf=3", "csrf=1");
    CsrfCookie csrf = CsrfCookie.of(other.visits(POLICY, SETTINGS));

    assertThat(csrf.copies()).containsExactly(1, 3, 1);
    assertThat(csrf.get()).contains(1);
    assertThat(session().copies()).containsExactly("a b");
  }

  @Test
  void copiesAreHiddenAsSoonAsConsentIsWithdrawn() {
    CookieGuard consented =
        Browser.with(granted("analytics") + "; _visitor=" + new UUID(1, 2))
            .visits(POLICY, SETTINGS);
    VisitorCookie visitor = consented.gate(0, VISITOR, VisitorCookie::new).granted().orElseThrow();

    assertThat(visitor.copies()).containsExactly(new UUID(1, 2));
    consented.consent().refuse("analytics");
    assertThat(visitor.copies()).isEmpty();
  }

  @Test
  void valueThatCannotBeWrittenNamesTheCookieAndNotTheValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> session().set("secret\uDC00"))
        .withMessage("cookie __Host-session: the codec cannot encode the value")
        .withRootCauseInstanceOf(java.nio.charset.CharacterCodingException.class);
    assertThat(browser.setCookies()).isEmpty();
  }

  @Test
  void setsForTheDeclaredLifetime() {
    session().set("x y");

    assertThat(browser.setCookies())
        .containsExactly(
            "__Host-session=x%20y; Max-Age=2592000; Path=/; SameSite=Lax; Secure; HttpOnly");
  }

  @Test
  void setsForAShorterLifetime() {
    session().set("x", Duration.ofDays(7));
    session().set("y", Duration.ofMillis(1_999));

    assertThat(browser.setCookies().get(0)).startsWith("__Host-session=x; Max-Age=604800;");
    assertThat(browser.setCookies().get(1)).startsWith("__Host-session=y; Max-Age=1;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P31D", "PT720H1S", "PT0.999S", "PT0S", "-PT1S"})
  void setsForNoLifetimeThatIsNotDeclared(String maxAge) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> session().set("x", Duration.parse(maxAge)));
    assertThat(browser.setCookies()).isEmpty();
  }

  @Test
  void builderMayShortenTheLifetime() {
    session().builder().value("x").maxAge(Duration.ofDays(7)).set();

    assertThat(browser.setCookies().get(0)).startsWith("__Host-session=x; Max-Age=604800;");
    SetStep tooLong = session().builder().value("x").maxAge(Duration.ofDays(31));
    assertThatIllegalArgumentException().isThrownBy(tooLong::set);
  }

  @Test
  void builderMayLeaveTheLifetimeAlone() {
    session().builder().value("x").set();

    assertThat(browser.setCookies().get(0)).startsWith("__Host-session=x; Max-Age=2592000;");
  }

  @Test
  void cookieWithoutLifetimeIsSetUntilTheBrowserCloses() {
    CsrfCookie.of(guard).set(8);
    CsrfCookie.of(guard).builder().value(9).set();

    assertThat(browser.setCookies())
        .containsExactly(
            "csrf=8; Path=/; SameSite=Lax; Secure; HttpOnly",
            "csrf=9; Path=/; SameSite=Lax; Secure; HttpOnly");
  }

  @Test
  void deletes() {
    session().delete();

    assertThat(browser.setCookies())
        .containsExactly("__Host-session=; Max-Age=0; Path=/; SameSite=Lax; Secure; HttpOnly");
  }

  @Test
  void permissionForAnotherCookieIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SessionCookie(guard, guard.essential(0, CSRF)))
        .withMessage(
            "The permission for cookie csrf cannot be used for cookie __Host-session: pass the"
                + " permission that the guard handed out for this declaration");
  }

  @Test
  void permissionOfAnotherPolicyIsRefused() {
    CookieGuard other = Browser.with().visits(Shop.policy(Shop.TODAY), SETTINGS);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CsrfCookie(guard, other.essential(0, CSRF)))
        .withMessage(
            "The permission for cookie csrf was handed out by the guard of another policy: use it with"
                + " that guard");
  }

  @Test
  void accessOfAPatternCreatesNoSingleCookie() {
    CookiePlan permission = guard.essential(0, Shop.CAMPAIGN_LAST);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ReadableCookies<>(
                    guard, permission, Shop.CAMPAIGN_LAST, StandardCodecs.ofString()))
        .withMessage(
            "campaign_last is a single name, not a pattern of names: use the class for one cookie");
  }

  @Test
  void renewalSendsTheSameValueForTheFullLifetime() {
    session().renew();
    session().renew();

    assertThat(browser.setCookies())
        .containsExactly(
            "__Host-session=a%20b; Max-Age=2592000; Path=/; SameSite=Lax; Secure; HttpOnly");
  }

  @Test
  void renewalMayBeShorter() {
    session().renew(Duration.ofDays(7));

    assertThat(browser.setCookies().get(0)).startsWith("__Host-session=a%20b; Max-Age=604800;");
  }

  @Test
  void renewalLeavesCookiesThatTheResponseSetsOrDeletes() {
    session().delete();
    session().renew();
    session().renew(Duration.ofDays(7));

    assertThat(browser.setCookies()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"other=1", "__Host-session=a b", "__Host-session=a%zz", "__Host-session=\"x\""})
  void thereIsNothingToRenew(String cookies) {
    Browser other = Browser.with(cookies);
    SessionCookie.of(other.visits(POLICY, SETTINGS)).renew();

    assertThat(other.setCookies()).isEmpty();
  }

  @Test
  void renewalSendsBackNoValueThatCouldNotHaveBeenSet() {
    for (String value : List.of("a,b", "x".repeat(4083))) {
      Browser other = Browser.with("__Host-session=" + value);
      CookieGuard visit = other.visits(POLICY, SETTINGS);
      new PersistentCookie<>(visit, visit.essential(0, SESSION), SESSION, StandardCodecs.verbatim())
          .renew();
      assertThat(other.setCookies()).isEmpty();
    }
  }

  @Test
  void fixedLifetimeCannotBeRenewed() {
    CookieGuard consented =
        Browser.with(granted("analytics") + "; _visitor=x").visits(POLICY, SETTINGS);
    VisitorCookie visitor = consented.gate(0, VISITOR, VisitorCookie::new).granted().orElseThrow();

    assertThatIllegalStateException()
        .isThrownBy(visitor::renew)
        .withMessage(
            "cookie _visitor cannot be renewed: its declared lifetime counts from the day it was set;"
                + " declare renewed = true to renew it");
    assertThatIllegalStateException().isThrownBy(() -> visitor.renew(Duration.ofDays(1)));
  }
}
