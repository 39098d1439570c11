package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.sample.Browser.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class KontraTest {
  @LocalServerPort private int port;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  private Page signIn() {
    return browser.submit(
        browser.get("/kontra/sign-in"),
        "/kontra/sign-in",
        "email",
        "astrid@example.com",
        "password",
        "fika-at-three");
  }

  @Test
  void lookingAroundSetsNoCookie() {
    for (String path :
        new String[] {"/kontra", "/kontra/sign-in", "/kontra/dashboard", "/kontra/cookies"}) {
      assertThat(browser.get(path).setCookies()).as(path).isEmpty();
    }
  }

  @Test
  void supportSeesWhetherTheHostingBoundAVisitorToARelease() {
    assertThat(browser.get("/kontra/health").response().body()).isEqualTo("ok\n");

    browser.tamper("__vdpl", "release-7");
    assertThat(browser.get("/kontra/health").response().body())
        .isEqualTo("ok, bound to a release\n");
  }

  @Test
  void signingInSetsTheTwoTokensAndOpensTheDashboard() {
    Page signedIn = signIn();

    assertThat(signedIn.set()).containsExactly("sb-access-token", "sb-refresh-token");
    assertThat(browser.follow(signedIn).text()).contains("Astrid Lind", "2026-041");
  }

  @Test
  void aWrongPasswordSignsNobodyIn() {
    Page refused =
        browser.post("/kontra/sign-in", "email", "astrid@example.com", "password", "guess");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.setCookies()).isEmpty();
    assertThat(refused.text()).contains("do not belong together");
  }

  @Test
  void theDashboardIsForSignedInVisitors() {
    assertThat(browser.target(browser.get("/kontra/dashboard"))).isEqualTo("/kontra/sign-in");
  }

  @Test
  void theRefreshTokenSignsInAgainAfterTheBrowserWasClosed() {
    signIn();
    browser.close();
    assertThat(browser.cookies()).containsExactly("sb-refresh-token");

    Page back = browser.get("/kontra/dashboard");

    assertThat(back.status()).isEqualTo(200);
    assertThat(back.set()).containsExactly("sb-access-token");
  }

  @Test
  void signingOutDeletesTheTokensAndEndsThemOnTheServer() {
    signIn();
    String access = browser.cookie("sb-access-token");
    String refresh = browser.cookie("sb-refresh-token");

    Page signedOut = browser.submit(browser.get("/kontra"), "/kontra/sign-out");

    assertThat(signedOut.deleted()).containsExactly("sb-access-token", "sb-refresh-token");
    assertThat(browser.cookies()).isEmpty();
    browser.tamper("sb-access-token", access);
    browser.tamper("sb-refresh-token", refresh);
    assertThat(browser.get("/kontra/dashboard").status()).isEqualTo(302);
  }

  @Test
  void theFirstPageAfterChoosingDarkArrivesDark() {
    Page chosen = browser.submit(browser.get("/kontra"), "/kontra/theme", "theme", "dark");

    assertThat(chosen.set()).containsExactly("kontra-theme");
    assertThat(browser.target(chosen)).isEqualTo("/kontra");
    for (String path : new String[] {"/kontra", "/kontra/cookies", "/kontra/i/q7tz4m2xk9"}) {
      assertThat(browser.get(path).html().selectFirst("html").attr("data-theme"))
          .as(path)
          .isEqualTo("dark");
    }
  }

  @Test
  void withoutAChoiceTheDeviceDecidesOnTheColours() {
    assertThat(browser.get("/kontra").html().selectFirst("html").hasAttr("data-theme")).isFalse();
  }

  @Test
  void goingBackToAutomaticDeletesTheTheme() {
    browser.post("/kontra/theme", "theme", "light");

    Page automatic = browser.post("/kontra/theme", "theme", "");

    assertThat(automatic.deleted()).containsExactly("kontra-theme");
  }

  @Test
  void anUnknownThemeIsNotSet() {
    assertThat(browser.post("/kontra/theme", "theme", "\"><script>").set()).isEmpty();
  }

  @Test
  void theWayBackNeverLeavesTheSite() {
    for (String elsewhere : new String[] {"//evil.example", "https://evil.example", "/aktara"}) {
      Page chosen = browser.post("/kontra/theme", "theme", "dark", "return", elsewhere);
      assertThat(browser.target(chosen)).as(elsewhere).isEqualTo("/kontra");
    }
  }

  @Test
  void anInvoiceIsShownWithoutAnAccountOrACookie() {
    Page invoice = browser.get("/kontra/i/q7tz4m2xk9");

    assertThat(invoice.text()).contains("Invoice 2026-041", "16 000 SEK");
    assertThat(invoice.setCookies()).isEmpty();
    assertThat(browser.get("/kontra/i/nothing").status()).isEqualTo(404);
  }

  @Test
  void aContractIsSignedWithANameAndWithoutACookie() {
    Page signed =
        browser.submit(
            browser.get("/kontra/sign/h5ym7s3tq8"),
            "/kontra/sign/h5ym7s3tq8",
            "name",
            "Vera <Holm>");

    assertThat(signed.setCookies()).isEmpty();
    assertThat(browser.follow(signed).text())
        .contains("Signed by Vera <Holm>, 2026-11-21 12:00 UTC");
  }

  @Test
  void aContractIsNotSignedWithoutAName() {
    Page refused = browser.post("/kontra/sign/n4kd9f2wbr", "name", "  ");

    assertThat(refused.text()).contains("Please type your full name.").doesNotContain("Signed by");
  }

  @Test
  void everyPageLinksToThePolicy() {
    signIn();
    for (String path :
        new String[] {
          "/kontra", "/kontra/dashboard", "/kontra/i/q7tz4m2xk9", "/kontra/sign/n4kd9f2wbr"
        }) {
      assertThat(browser.get(path).html().select("footer a[href=/kontra/cookies]"))
          .as(path)
          .hasSize(1);
    }
  }

  @Test
  void nothingIsAskedWhileThereIsNothingToChoose() {
    assertThat(browser.get("/kontra").html().select(".biscotti")).isEmpty();
    Page answered = browser.post("/kontra/cookies/choices", "answer", "accept");
    assertThat(answered.setCookies()).isEmpty();
  }
}
