package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.testing.AuditBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page that a shared cache serves to everybody asks only visitors who have not answered. */
@BrowserTest
class SharedPageTest {
  private static final String PAGE = "/storefront/about";

  @LocalServerPort private int port;
  private Visitor visitor;

  @BeforeEach
  void arrive(AuditBrowser browser) {
    visitor = new Visitor(browser, port);
  }

  @Test
  void itIsTheSameForEverybodyAndSetsNoCookie() {
    Browser known = new Browser(port);
    known.submit(known.get("/storefront"), "/storefront/cookies/choices", "answer", "accept");
    known.get("/storefront/p/fig");

    Browser.Page page = known.get(PAGE);

    assertThat(page.response().body()).isEqualTo(new Browser(port).get(PAGE).response().body());
    assertThat(page.setCookies()).isEmpty();
    assertThat(page.header("Cache-Control")).isEqualTo("public, max-age=300");
    assertThat(page.header("Vary")).doesNotContain("Cookie");
  }

  @Test
  void itAsksOnceLoadedAndAcceptsTheAnswerWithoutAReload() {
    visitor.open(PAGE);
    visitor.until("the page asks", () -> visitor.sees(Visitor.BANNER));
    visitor.script("window.sameDocument = true");
    visitor.script(
        "document.body.insertAdjacentHTML('beforeend',"
            + " '<script type=\"text/plain\" data-cookie-category=\"analytics\""
            + " src=\"/js/read.js\"><\\/script>')");

    visitor.answer(Visitor.ACCEPT);

    assertThat(visitor.script("window.sameDocument")).isEqualTo(true);
    assertThat(visitor.cookies()).containsExactly("__Host-shop-consent");
    assertThat(visitor.all("script[type='text/plain']")).isEmpty();
    assertThat(visitor.complaints()).isEmpty();
  }

  @Test
  void itDoesNotAskVisitorsWhoHaveAnswered() {
    visitor.open("/storefront");
    visitor.answer(Visitor.REFUSE);

    visitor.open(PAGE);
    visitor.until(
        "the page has asked the server",
        () ->
            Long.valueOf(1)
                .equals(
                    visitor.script(
                        "performance.getEntriesByType('resource')"
                            + ".filter(e => e.name.includes('/cookies/choices?')"
                            + " && e.responseEnd > 0).length")));

    assertThat(visitor.all(Visitor.BANNER)).isEmpty();
    assertThat(visitor.all("[data-biscotti-place] *")).isEmpty();
  }

  @Test
  void withoutScriptItLeadsToTheForm() {
    Browser browser = new Browser(port);

    assertThat(browser.get(PAGE).html().select("footer a").eachAttr("href"))
        .contains("/storefront/cookies#cookie-choices");
    assertThat(browser.get("/storefront/cookies").html().select("#cookie-choices form")).hasSize(1);
  }
}
