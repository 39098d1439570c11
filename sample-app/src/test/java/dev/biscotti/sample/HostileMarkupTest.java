package dev.biscotti.sample;

import static dev.biscotti.sample.Visitor.ACCEPT;
import static dev.biscotti.sample.Visitor.BANNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.testing.AuditBrowser;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The script ignores markup that a user of the site could write. */
@BrowserTest
class HostileMarkupTest {
  private static final String TRUSTED_TYPES =
      "; require-trusted-types-for 'script'; trusted-types biscotti";
  private static final String YES =
      "{&quot;granted&quot;:[&quot;essential&quot;,&quot;analytics&quot;],"
          + "&quot;refused&quot;:[],&quot;storage&quot;:[]}";
  private static final String COUNT =
      "<script type=text/plain data-cookie-category=analytics nonce={nonce}>"
          + "Document.prototype.querySelector.call(document, 'title').textContent += ', counted'"
          + "</script>";
  private static final String SLOW =
      "<script type=text/plain data-cookie-category=analytics src=/storefront/trial/slow.js"
          + " nonce={nonce}></script>";

  @LocalServerPort private int port;
  @Autowired private TrialPage page;
  private Visitor visitor;

  @BeforeEach
  void arrive(AuditBrowser browser) {
    visitor = new Visitor(browser, port);
  }

  private void open(String securityPolicy, String body) {
    page.is(securityPolicy, "", body);
    visitor.open(TrialPage.PATH);
  }

  private Object title() {
    return visitor.script(find("title") + ".textContent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"img", "embed iframe form object"})
  void elementsNamedCurrentScriptGrantNothing(String elements) {
    StringBuilder body = new StringBuilder(COUNT);
    for (String element : elements.split(" ")) {
      body.append('<').append(element).append(" name=currentScript data-biscotti=\"").append(YES);
      body.append("\"></").append(element).append('>');
    }
    open(TrialPage.NONCE_ONLY, body.toString());

    assertThat(title()).isEqualTo("none");
    assertThat(visitor.sees(BANNER)).isTrue();
    visitor.answer(ACCEPT);
    assertThat(title()).isEqualTo("none, counted");
  }

  @Test
  void elementsThatHideMembersOfDocumentAndWindowChangeNothing() {
    StringBuilder body = new StringBuilder(SLOW).append(COUNT);
    for (String name :
        List.of(
            "querySelectorAll",
            "querySelector",
            "createElement",
            "addEventListener",
            "body",
            "head",
            "dispatchEvent",
            "documentElement",
            "referrer",
            "visibilityState",
            "baseURI",
            "cookie")) {
      body.append("<img alt='' name=").append(name).append('>');
    }
    body.append("<a id=gtag></a><a id=biscotti></a><a id=BroadcastChannel></a><a id=location></a>");
    body.append("<form id=trustedTypes><input name=createPolicy></form>");
    open(TrialPage.NONCE_ONLY, body.toString());
    visitor.script("window.sameDocument = true");

    visitor.script(find(ACCEPT) + ".click()");

    visitor.until("all run", () -> title().equals("none, counted"));
    assertThat(visitor.script("window.sameDocument")).isEqualTo(true);
    assertThat(visitor.script("window.biscotti.granted('analytics')")).isEqualTo(true);
    assertThat(visitor.script(find(Visitor.SAID) + ".textContent"))
        .asString()
        .contains("You have accepted: Functional");
  }

  /** As Selenium would do if the page allowed it. */
  private static String find(String selector) {
    return "Document.prototype.querySelector.call(document, '" + selector + "')";
  }

  @Test
  void aUsersFormIsSentToItsOwnAddressWithoutTheScript() {
    open(
        TrialPage.NONCE_ONLY,
        "<div class=biscotti><form data-biscotti-form action=/storefront/basket>"
            + "<input name=getAttribute><input name=hasAttribute><input name=closest>"
            + "<input name=action><input name=submit><input type=hidden name=answer value=accept-all>"
            + "<button id=go name=answer value=accept-all>Win</button></form></div>");
    visitor.click("#go");

    visitor.until(
        "where it says",
        () -> String.valueOf(visitor.driver().getCurrentUrl()).contains("/storefront/basket?"));
    assertThat(visitor.cookies()).isEmpty();
  }

  @Test
  void underStrictDynamicAScriptWithoutTheNonceOfThePageDoesNotStart() {
    String evil = "document.querySelector('title').textContent += ', evil'";
    open(
        "script-src 'nonce-{nonce}' 'strict-dynamic'; base-uri 'none'",
        "<script type=text/plain data-cookie-category=analytics>"
            + evil
            + "</script>"
            + "<script type=text/plain data-cookie-category=essential nonce=guess>"
            + evil
            + "</script><script type=text/plain data-cookie-category=analytics"
            + " src=/storefront/trial/quick.js></script>"
            + COUNT);
    visitor.answer(ACCEPT);

    visitor.until("ours has run", () -> title().equals("none, counted"));
    assertThat(visitor.script("window.order")).isNull();
    assertThat(visitor.complaints()).anyMatch(line -> line.contains("lacks the nonce"));
  }

  @Test
  void answersGoOnlyToTheSiteItself() {
    page.is(
        "script-src 'self'",
        "",
        "<div data-biscotti-place></div><script defer src=/storefront/cookies/choices.js"
            + " data-biscotti-ask=https://evil.example/choices></script>");
    visitor.open(TrialPage.PATH + "/bare");

    assertThat(visitor.complaints()).anyMatch(line -> line.contains("not to https://evil.example"));
    assertThat(visitor.script("typeof window.biscotti")).isEqualTo("undefined");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/storefront/trial/frame", "/storefront/trial/moved", "/storefront/none"})
  void onlyJsonFromTheEndpointIsAccepted(String elsewhere) {
    page.is(
        "script-src 'self'",
        "",
        "<div data-biscotti-place></div><script defer src=/storefront/cookies/choices.js"
            + " data-biscotti-ask="
            + elsewhere
            + "></script>");
    visitor.open(TrialPage.PATH + "/bare");

    visitor.until(
        "a complaint",
        () -> visitor.complaints().stream().anyMatch(line -> line.contains("biscotti: ")));
    assertThat(visitor.all("[data-biscotti-place] *")).isEmpty();
    assertThat(visitor.script("biscotti.granted('analytics')")).isEqualTo(false);
  }

  @Test
  void trustedTypesAreRespected() {
    open(TrialPage.NONCE_ONLY + TRUSTED_TYPES, SLOW + COUNT);
    visitor.answer(ACCEPT);

    visitor.until("all run", () -> title().equals("none, counted"));
    assertThat(visitor.script("window.order")).isEqualTo(List.of("slow"));
    page.is("script-src 'self'" + TRUSTED_TYPES, "", "");
    visitor.driver().manage().deleteAllCookies();
    visitor.open(TrialPage.PATH + "/shared");
    visitor.until("the page asks", () -> visitor.sees(BANNER));
    visitor.answer(ACCEPT);
    assertThat(visitor.complaints()).isEmpty();
  }

  @Test
  void aTrustedTypesPolicyThatIsNotAllowedIsNamed() {
    page.is("script-src 'self'; require-trusted-types-for 'script'; trusted-types mine", "", "");
    visitor.open(TrialPage.PATH + "/shared");

    visitor.until(
        "a complaint",
        () ->
            visitor.complaints().stream()
                .anyMatch(line -> line.contains("trusted-types biscotti")));
    assertThat(visitor.all(BANNER)).isEmpty();
  }

  @Test
  void aPollutedPrototypeGrantsAndClearsNothing() {
    page.is(
        TrialPage.NONCE_ONLY,
        "<script nonce={nonce}>Object.assign(Object.prototype, {name: 'other', method: 'POST',"
            + " body: 'answer=accept-all', prefix: '', suffix: '', banner: '<b>', granted: ['analytics'],"
            + " redirect: 'follow', capture: true});localStorage.other = '1';</script>",
        COUNT);
    visitor.open(TrialPage.PATH);

    assertThat(title()).isEqualTo("none");
    visitor.answer(Visitor.REFUSE);
    assertThat(title()).isEqualTo("none");
    assertThat(visitor.script("localStorage.other")).isEqualTo("1");
    assertThat(visitor.cookies()).containsExactly("__Host-shop-consent");
  }
}
