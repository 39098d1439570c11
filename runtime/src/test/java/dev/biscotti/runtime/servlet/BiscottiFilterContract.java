package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.granted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.guard.Refusal;
import dev.biscotti.runtime.guard.SetCookieProblem;
import dev.biscotti.runtime.servlet.CookieFinding.Action;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the filter does in every container, as a client sees it. */
abstract class BiscottiFilterContract extends FilteredApplication {
  private static final String VISITOR =
      "_visitor=2; Max-Age=33955200; Path=/; SameSite=Lax; Secure; HttpOnly";

  private static final Map<String, Integer> STATUS =
      Map.of("failing", 500, "send-error", 500, "redirect", 302);

  @ParameterizedTest
  @ValueSource(strings = {"undeclared", "header-added", "header-set", "header-lower-case"})
  void dropsUndeclaredCookiesHoweverTheyAreSet(String way) throws Exception {
    assertThat(cookies("/enforce/" + way)).isEmpty();
    assertFound("promo", SetCookieProblem.UNDECLARED, Action.DROPPED);
  }

  @Test
  void dropsLinesThatAreNotCookies() throws Exception {
    assertThat(cookies("/enforce/numbers")).isEmpty();
    assertThat(findings).hasSize(4).allMatch(finding -> finding.name().isEmpty());
  }

  @Test
  void reportsAndSendsInReportMode() throws Exception {
    assertThat(cookies("/report/undeclared")).hasSize(1).first().asString().startsWith("promo=1");
    assertFound("promo", SetCookieProblem.UNDECLARED, Action.SENT);
  }

  @Test
  void throwsWhereTheCookieIsSetInStrictMode() throws Exception {
    HttpResponse<String> answer = get("/strict/caught");

    assertThat(answer.body())
        .isEqualTo(
            "Cookie promo (policy shop): not declared; declare it, or allow it with"
                + " @AllowUndeclaredCookie; dropped");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void dropsConsentCookiesWithoutConsent() throws Exception {
    assertThat(cookies("/enforce/visitor")).isEmpty();
    assertFound("_visitor", SetCookieProblem.REFUSED, Action.DROPPED);
    assertThat(findings.get(0).refusal()).contains(Refusal.NO_CONSENT);
  }

  @Test
  void passesThemWithConsent() throws Exception {
    assertThat(cookies("/enforce/visitor", cookie(granted("analytics")))).containsExactly(VISITOR);
    assertThat(findings).isEmpty();
  }

  @Test
  void passesThemAsSoonAsConsentIsGivenInTheRequest() throws Exception {
    assertThat(cookies("/enforce/accept"))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("shop-consent="))
        .contains(VISITOR);
    assertThat(findings).isEmpty();
  }

  @Test
  void consentFreePathsStayFree() throws Exception {
    assertThat(cookies("/enforce/sign/x", cookie(granted("analytics")))).isEmpty();
    assertThat(findings.get(0).refusal()).contains(Refusal.CONSENT_FREE_PATH);
  }

  @Test
  void nobodyElseWritesTheConsentRecord() throws Exception {
    assertThat(cookies("/enforce/forge")).isEmpty();
    assertFound("shop-consent", SetCookieProblem.CONSENT_RECORD, Action.DROPPED);
  }

  @Test
  void givesCookiesTheirDeclaredAttributes() throws Exception {
    assertThat(cookies("/enforce/loose")).containsExactly("csrf=1; Path=/" + SAFE);
    assertFound("csrf", SetCookieProblem.ATTRIBUTES, Action.CORRECTED);
  }

  @ParameterizedTest
  @CsvSource({"long-max-age", "long-expires"})
  void cutsLifetimesToTheDeclaredOne(String way) throws Exception {
    assertThat(cookies("/enforce/" + way, cookie(granted("analytics")))).containsExactly(VISITOR);
    assertFound("_visitor", SetCookieProblem.LIFETIME, Action.CORRECTED);
  }

  @Test
  void persistentCookiesThatAreDeclaredForTheSessionEndWithIt() throws Exception {
    assertThat(cookies("/enforce/persistent-csrf")).containsExactly(CSRF);
    assertFound("csrf", SetCookieProblem.LIFETIME, Action.CORRECTED);
  }

  @Test
  void stricterAttributesThanDeclaredPass() throws Exception {
    assertThat(cookies("/enforce/strict-csrf"))
        .containsExactly("csrf=1; Path=/account; SameSite=Strict; Secure; HttpOnly");
    assertThat(findings).isEmpty();
  }

  @Test
  void cookiesOfTheGuardPass() throws Exception {
    assertThat(cookies("/enforce/guard")).containsExactly(CSRF);
    assertThat(cookies("/strict/guard")).containsExactly(CSRF);
    assertThat(findings).isEmpty();
  }

  @Test
  void sendsACookieOnce() throws Exception {
    assertThat(cookies("/enforce/twice")).containsExactly("csrf=2; Path=/" + SAFE);
  }

  @Test
  void dropsTheContainersSessionWhereItIsUndeclared() throws Exception {
    assertThat(cookies("/bare/session")).isEmpty();
    assertFound("JSESSIONID", SetCookieProblem.UNDECLARED, Action.DROPPED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "session",
        "session-forward",
        "session-include",
        "session-streaming",
        "session-redirect",
        "session-error",
        "session-async",
        "session-async-dispatch",
        "session-reset"
      })
  void givesTheContainersSessionItsDeclaredAttributes(String way) throws Exception {
    assertThat(cookies("/enforce/" + way))
        .singleElement()
        .asString()
        .matches("JSESSIONID=[^;]+; Path=/enforce; SameSite=Lax; Secure; HttpOnly");
  }

  @Test
  void givesThemToANewIdToo() throws Exception {
    String first = cookies("/enforce/session").get(0);
    String id = first.substring(0, first.indexOf(';'));

    assertThat(cookies("/enforce/change-id", cookie(id)))
        .singleElement()
        .asString()
        .matches("JSESSIONID=[^;]+; Path=/enforce; SameSite=Lax; Secure; HttpOnly")
        .doesNotContain(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "forward",
        "include",
        "redirect",
        "send-error",
        "failing",
        "async",
        "async-dispatch",
        "async-thread",
        "streaming",
        "committed",
        "after-reset"
      })
  void holdsOnEveryPathOfTheResponse(String way) throws Exception {
    HttpResponse<String> answer = get("/enforce/" + way);

    assertThat(answer.headers().allValues("Set-Cookie")).isSubsetOf(CSRF);
    assertThat(answer.statusCode()).isEqualTo(STATUS.getOrDefault(way, 200));
  }

  @Test
  void errorPagesSetDeclaredCookiesOnly() throws Exception {
    HttpResponse<String> answer = get("/enforce/send-error");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("error page");
    assertThat(answer.headers().allValues("Set-Cookie")).containsExactly(CSRF);
  }

  @Test
  void streamsBodiesLongerThanAnyBuffer() throws Exception {
    assertThat(get("/enforce/streaming").body()).hasSize(200_000);
  }

  @Test
  void aResetForgetsCookiesAndTheGuardCanSendThemAgain() throws Exception {
    assertThat(cookies("/enforce/reset")).isEmpty();
    assertThat(cookies("/enforce/after-reset")).containsExactly(CSRF);
  }

  @Test
  void eachPolicyHoldsOnItsOwnPaths() throws Exception {
    assertThat(cookies("/several/shop/page")).containsExactly(CSRF);
    assertThat(cookies("/several/bare/page")).hasSize(1).first().asString().startsWith("other=");
    // Undertow hands the dots on to the application, which knows no such page.
    assertThat(cookies("/several/bare/../shop/page")).isSubsetOf(CSRF);
    assertThat(cookies("/several/shopping")).hasSize(2);
  }

  @Test
  void allowsWhatTheCodeAllows() throws Exception {
    assertThat(cookies("/bare/allowed")).hasSize(1).first().asString().startsWith("promo=1");
    assertThat(findings).isEmpty();
  }

  @Test
  void countsFindings() throws Exception {
    long before = counter.count(SetCookieProblem.UNDECLARED);
    get("/enforce/undeclared");
    get("/enforce/undeclared");

    assertThat(counter.count(SetCookieProblem.UNDECLARED)).isEqualTo(before + 2);
  }

  @Test
  void messagesNameTheCookieAndNeverItsValue() throws Exception {
    get("/enforce/secret");

    assertThat(new ArrayList<>(findings))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message() + finding)
                    .contains("promo")
                    .doesNotContain("hunter2"));
    assertThat(
            new CookieFinding(
                    "shop", "a\r\nb", SetCookieProblem.UNDECLARED, Optional.empty(), Action.DROPPED)
                .message())
        .startsWith("Cookie a??b ");
  }
}
