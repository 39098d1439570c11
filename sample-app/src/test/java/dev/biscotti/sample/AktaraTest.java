package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.sample.Browser.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class AktaraTest {
  private static final String SESSION = "authjs.session-token";
  private static final String CSRF = "authjs.csrf-token";
  private static final String CALLBACK = "authjs.callback-url";

  @LocalServerPort private int port;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  private Page signIn(Page form) {
    return browser.submit(
        form, "/aktara/sign-in", "email", "mira@example.com", "password", "close-reading");
  }

  @Test
  void theHomePageSetsNoCookie() {
    assertThat(browser.get("/aktara").setCookies()).isEmpty();
  }

  @Test
  void theSignInFormBringsTheCsrfCookieAndItsDouble() {
    Page form = browser.get("/aktara/sign-in");

    assertThat(form.set()).containsExactly(CSRF);
    String field = form.html().selectFirst("input[name=csrfToken]").attr("value");
    assertThat(field).hasSize(43);
    assertThat(browser.cookie(CSRF)).endsWith("." + field);
    assertThat(browser.get("/aktara/sign-in").setCookies()).isEmpty();
  }

  @Test
  void signingInSetsTheSessionAndLeadsToTheOverview() {
    Page signedIn = signIn(browser.get("/aktara/sign-in"));

    assertThat(signedIn.set()).containsExactly(SESSION);
    assertThat(browser.target(signedIn)).isEqualTo("/aktara/app");
    assertThat(browser.follow(signedIn).text()).contains("Welcome, Mira Okafor");
  }

  @Test
  void theSessionCookieRevealsNothingAndAChangedOneIsRejected() {
    signIn(browser.get("/aktara/sign-in"));
    String sealed = browser.cookie(SESSION);
    assertThat(sealed).startsWith("k1.");
    // Decoded, because in this much encoded text the four letters occur by chance about once in
    // 10,000 runs.
    byte[] octets = Base64.getUrlDecoder().decode(sealed.substring("k1.".length()));
    assertThat(new String(octets, StandardCharsets.ISO_8859_1)).doesNotContainIgnoringCase("mira");

    char last = sealed.charAt(sealed.length() - 1);
    browser.tamper(SESSION, sealed.substring(0, sealed.length() - 1) + (last == 'A' ? 'B' : 'A'));

    assertThat(browser.get("/aktara/app").status()).isEqualTo(302);
  }

  @Test
  void eachVisitStartsTheThirtyDaysAnew() {
    signIn(browser.get("/aktara/sign-in"));

    Page visit = browser.get("/aktara/app");

    assertThat(visit.set()).containsExactly(SESSION);
    assertThat(visit.setCookies().get(0).maxAge()).hasValue(30L * 24 * 60 * 60);
  }

  @Test
  void theVisitorLandsOnThePageAskedForOnce() {
    Page asked = browser.get("/aktara/settings");
    assertThat(asked.set()).containsExactly(CALLBACK);
    assertThat(browser.cookie(CALLBACK)).isEqualTo("/aktara/settings");

    Page signedIn = signIn(browser.follow(asked));

    assertThat(signedIn.set()).containsExactly(SESSION);
    assertThat(signedIn.deleted()).containsExactly(CALLBACK);
    assertThat(browser.target(signedIn)).isEqualTo("/aktara/settings");
    assertThat(browser.follow(signedIn).text()).contains("Signed in as", "Mira Okafor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "/aktara/app\r\nSet-Cookie: a=b",
        "/aktara/\t/evil.example",
        "/aktara//evil.example",
        "/aktara/../kontra",
        "/aktara/%2e%2e/kontra",
        "/aktara/%0d%0aSet-Cookie:a=b",
        "/aktara@evil.example",
        "/aktara.evil.example",
        "/kontra",
        "aktara/app",
        ""
      })
  void theCallbackNeverLeavesTheSite(String elsewhere) {
    Page form = browser.get("/aktara/sign-in?callback=" + encoded(elsewhere));
    assertThat(form.set()).containsExactly(CSRF);

    if (elsewhere.chars().noneMatch(c -> c < ' ')) {
      browser.tamper(CALLBACK, elsewhere);
    }
    assertThat(browser.target(signIn(form))).isEqualTo("/aktara/app");
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void theCallbackCanAlsoBeNamedInTheLinkToTheSignInPage() {
    Page form = browser.get("/aktara/sign-in?callback=/aktara/settings");

    assertThat(browser.target(signIn(form))).isEqualTo("/aktara/settings");
  }

  @Test
  void aFormWithoutTheTokenSignsNobodyIn() {
    browser.get("/aktara/sign-in");

    Page refused =
        browser.post("/aktara/sign-in", "email", "mira@example.com", "password", "close-reading");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.setCookies()).isEmpty();
  }

  @Test
  void anotherVisitorsTokenSignsNobodyIn() {
    Page attackersForm = new Browser(port).get("/aktara/sign-in");
    browser.get("/aktara/sign-in");

    assertThat(signIn(attackersForm).status()).isEqualTo(403);
  }

  @Test
  void aForgedCookieIsNotAToken() {
    browser.get("/aktara/sign-in");
    browser.tamper(CSRF, "planted");

    Page refused =
        browser.post(
            "/aktara/sign-in",
            "csrfToken",
            "planted",
            "email",
            "mira@example.com",
            "password",
            "close-reading");

    assertThat(refused.status()).isEqualTo(403);
  }

  @Test
  void signingOutNeedsTheTokenDeletesTheSessionAndEndsItOnTheServer() {
    signIn(browser.get("/aktara/sign-in"));
    Page overview = browser.get("/aktara/app");
    String session = browser.cookie(SESSION);
    assertThat(browser.post("/aktara/sign-out").status()).isEqualTo(403);
    assertThat(browser.get("/aktara/app").status()).isEqualTo(200);

    Page signedOut = browser.submit(overview, "/aktara/sign-out");

    assertThat(signedOut.deleted()).containsExactly(SESSION);
    browser.tamper(SESSION, session);
    assertThat(browser.get("/aktara/app").status()).isEqualTo(302);
  }

  @Test
  void demoModeWorksAndSetsNoCookie() {
    Page demo = browser.get("/aktara/demo");
    Page read =
        browser.submit(demo, "/aktara/demo", "text", "A quiet house. The house was quiet again.");

    assertThat(read.text()).contains("Words 8", "house, quiet");
    assertThat(demo.setCookies()).isEmpty();
    assertThat(read.setCookies()).isEmpty();
    assertThat(browser.cookies()).isEmpty();
  }

  @Test
  void demoModeSetsNoCookieForSignedInVisitorsEither() {
    signIn(browser.get("/aktara/sign-in"));

    assertThat(browser.get("/aktara/demo").setCookies()).isEmpty();
  }

  @Test
  void signingInByPhoneAcceptsTheCodeOnce() {
    Page sent =
        browser.submit(
            browser.get("/aktara/sign-in/phone"),
            "/aktara/sign-in/phone",
            "number",
            "+46 70 123 45 67");
    String code = sent.html().selectFirst("aside code").text();

    Page signedIn = browser.submit(sent, "/aktara/sign-in/phone/code", "code", code);
    assertThat(signedIn.set()).containsExactly(SESSION);
    assertThat(browser.follow(signedIn).text()).contains("+46701234567");

    Page again = browser.submit(sent, "/aktara/sign-in/phone/code", "code", code);
    assertThat(again.status()).isEqualTo(422);
  }

  @Test
  void aWrongCodeIsTheLastAttempt() {
    Page sent =
        browser.submit(
            browser.get("/aktara/sign-in/phone"),
            "/aktara/sign-in/phone",
            "number",
            "+46701234567");
    String code = sent.html().selectFirst("aside code").text();

    browser.submit(sent, "/aktara/sign-in/phone/code", "code", "no code");

    Page late = browser.submit(sent, "/aktara/sign-in/phone/code", "code", code);
    assertThat(late.setCookies()).isEmpty();
  }

  @Test
  void theContactFormAnswers() {
    Page sent =
        browser.submit(
            browser.get("/aktara/contact"),
            "/aktara/contact",
            "from",
            "somebody@example.com",
            "message",
            "Hello");

    assertThat(sent.text()).contains("Thank you");
    assertThat(sent.setCookies()).isEmpty();
  }

  @Test
  void theLiveSiteDoesNotCallItselfAPreview() {
    assertThat(browser.get("/aktara").html().select(".preview")).isEmpty();
  }
}
