package dev.biscotti.sample;

import static dev.biscotti.sample.TrialPage.NONCE_ONLY;
import static dev.biscotti.sample.Visitor.ACCEPT;
import static dev.biscotti.sample.Visitor.REFUSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.testing.AuditBrowser;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Scripts and embeds that wait for consent: when they start, and what a withdrawal does to them.
 */
@BrowserTest
class WaitingContentTest {
  private static final String SLOW =
      "<script type=text/plain data-cookie-category=analytics src=/storefront/trial/slow.js"
          + " nonce={nonce}></script>";
  private static final String COUNT =
      "<script type=text/plain data-cookie-category=analytics nonce={nonce}>"
          + "window.order = [...(window.order || []), 'inline'];</script>";
  private static final String QUICK = SLOW.replace("slow", "quick");
  private static final String FILM =
      "<iframe title=film data-cookie-category=functional data-src=/storefront/trial/frame></iframe>";

  @LocalServerPort private int port;
  @Autowired private TrialPage page;
  private Visitor visitor;

  @BeforeEach
  void arrive(AuditBrowser browser) {
    visitor = new Visitor(browser, port);
  }

  private void open(String body) {
    page.is(NONCE_ONLY, "", body);
    visitor.open(TrialPage.PATH);
  }

  private Object order() {
    return visitor.script("window.order");
  }

  /** Puts markup into the page as htmx, Turbo or React do, with the nonce of the page. */
  private void put(String html) {
    visitor
        .driver()
        .executeScript(
            "const nonce = document.querySelector('script').nonce;"
                + "const box = document.body.appendChild(document.createElement('div'));"
                + "box.innerHTML = arguments[0].replaceAll('{nonce}', nonce);",
            html);
  }

  private String film() {
    return String.valueOf(
        visitor.script("document.querySelector('iframe').contentDocument?.title ?? 'elsewhere'"));
  }

  @Test
  void externalAndInlineScriptsStartInTheOrderOfThePage() {
    open(SLOW + COUNT + QUICK);
    visitor.answer(ACCEPT);

    visitor.until("all have run", () -> order() instanceof List<?> all && all.size() == 3);
    assertThat(order()).isEqualTo(List.of("slow", "inline", "quick"));
  }

  @Test
  void aScriptThatComesAfterTheYesStartsOnce() {
    open("");
    visitor.answer(ACCEPT);
    put(SLOW + COUNT);

    visitor.until("both have run", () -> order() instanceof List<?> all && all.size() == 2);
    visitor.driver().executeScript("document.body.append(document.body.lastElementChild)");
    put("<p>more</p>");
    assertThat(order()).isEqualTo(List.of("slow", "inline"));
  }

  @Test
  void lateContentWaitsForTheYesToAllItsCategories() {
    open("");
    put(
        COUNT
            + COUNT.replace("=analytics", "'=analytics unheard-of'").replace("'=", "='")
            + COUNT.replace("=analytics", "=''")
            + FILM);
    assertThat(order()).isNull();
    assertThat(visitor.find("iframe").getDomAttribute("src")).isNull();

    visitor.answer(ACCEPT);
    visitor.until("the film", () -> film().equals("A film"));
    assertThat(order()).isEqualTo(List.of("inline"));
  }

  @Test
  void embedsOfThePageAndLateOnesLoadAfterTheYes() {
    open(FILM + "<img alt='' data-cookie-category=marketing data-src=/favicon.ico>");
    assertThat(visitor.find("img").getDomAttribute("src")).isNull();
    visitor.answer(ACCEPT);

    visitor.until("the film", () -> film().equals("A film"));
    put(FILM);
    visitor.until(
        "two films",
        () ->
            visitor
                .script(
                    "[...document.querySelectorAll('iframe')].filter(f => f.contentDocument.title).length")
                .equals(2L));
    assertThat(visitor.find("img").getDomAttribute("src")).endsWith("/favicon.ico");
  }

  @Test
  void anEmbedLoadsOnlyWebAddresses() {
    open(FILM.replace("/storefront/trial/frame", "javascript:parent.document.title='ran'"));
    visitor.answer(ACCEPT);

    assertThat(visitor.find("iframe").getDomAttribute("src")).isNull();
    assertThat(visitor.driver().getTitle()).isEqualTo("none");
  }

  @Test
  void aShadowRootIsSearchedWhenItIsNamed() {
    open("<div id=host></div>");
    visitor.answer(ACCEPT);
    visitor
        .driver()
        .executeScript(
            "window.root = document.getElementById('host').attachShadow({mode: 'closed'});"
                + "root.innerHTML = arguments[0]; biscotti.start(root);"
                + "root.querySelector('p').innerHTML = arguments[0];",
            "<p></p>" + FILM);

    assertThat(visitor.script("root.querySelectorAll('iframe[src]').length")).isEqualTo(2L);
    assertThat(visitor.script("biscotti.granted('functional')")).isEqualTo(true);
    assertThat(visitor.script("biscotti.granted('unheard-of')")).isEqualTo(false);
  }

  @Test
  void withdrawingFromRunningContentReloadsThePageOnceAndConfirms() {
    open(COUNT);
    visitor.answer(ACCEPT);
    assertThat(order()).isEqualTo(List.of("inline"));
    visitor.driver().executeScript("sessionStorage.loads = 0");
    page.is(
        NONCE_ONLY,
        "<script nonce={nonce}>sessionStorage.loads = Number(sessionStorage.loads || 0) + 1;"
            + "</script>",
        COUNT);
    withdraw();

    visitor.until("the page again", () -> order() == null);
    visitor.until("the confirmation", () -> visitor.sees(Visitor.SAID));
    assertThat(visitor.find(Visitor.SAID).getText()).contains("You have rejected: Functional");
    assertThat(visitor.script("sessionStorage.loads")).isEqualTo("1");
  }

  /** As the script does after an answer in the form. */
  private void withdraw() {
    visitor
        .driver()
        .executeAsyncScript(
            "const done = arguments[0];"
                + "document.addEventListener('biscotti:consent', e => { window.heard = e.detail; });"
                + "fetch('/storefront/cookies/choices', {method: 'POST',"
                + " body: new URLSearchParams({answer: 'refuse-all'})})"
                + ".then(() => biscotti.refresh()).then(() => done(), () => done());");
  }

  @Test
  void withdrawingFromContentThatNeverRanReloadsNothing() {
    open("<input name=note>");
    visitor.answer(ACCEPT);
    visitor.script("window.sameDocument = true");
    withdraw();

    assertThat(visitor.script("window.heard.withdrawn"))
        .isEqualTo(List.of("functional", "analytics", "marketing"));
    assertThat(visitor.script("window.sameDocument")).isEqualTo(true);
  }

  @Test
  void anEmbedThatIsWithdrawnStopsWithoutAReload() {
    open(FILM);
    visitor.answer(ACCEPT);
    visitor.until("the film", () -> film().equals("A film"));
    visitor.script("window.sameDocument = true");
    withdraw();

    visitor.until("no film", () -> film().isEmpty());
    assertThat(visitor.find("iframe").getDomAttribute("src")).isNull();
    assertThat(visitor.script("window.sameDocument")).isEqualTo(true);
  }

  @Test
  void whileTheVisitorIsTypingThePageStatesWhatRunsInsteadOfReloading() {
    open(COUNT + "<input name=note>");
    visitor.answer(ACCEPT);
    visitor.find("input[name=note]").sendKeys("Dear bakers");
    withdraw();

    visitor.until("the notice", () -> visitor.sees("section[role=alert]"));
    WebElement notice = visitor.find("section[role=alert]");
    assertThat(notice.getText())
        .isEqualTo(
            "What you no longer allow may still run on this page until you reload it. Reload this"
                + " page");
    assertThat(visitor.find("input[name=note]").getDomProperty("value")).isEqualTo("Dear bakers");
    visitor.click("section[role=alert] a");
    visitor.until("the page again", () -> order() == null);
  }

  @Test
  void aWithdrawalClearsWhatIsDeclaredInAllKindsOfStorage() {
    open("");
    visitor.answer(ACCEPT);
    visitor.driver().executeScript("localStorage['shop-read'] = '[]'; localStorage.other = '1'");
    visitor.open("/storefront/cookies");
    visitor.answer("button[value=refuse-all]");

    assertThat(visitor.script("Object.keys(localStorage).join()")).isEqualTo("other");
  }

  @Test
  void storageOfEachKindIsClearedByNameAndByPattern() {
    page.is(
        "script-src 'self'",
        "",
        "<script defer src=/storefront/cookies/choices.js data-biscotti='{\"granted\":[\"essential\"],"
            + "\"refused\":[\"analytics\"],\"storage\":[{\"area\":\"local\",\"name\":\"clear\"},"
            + "{\"area\":\"local\",\"prefix\":\"seen-\",\"suffix\":\"\"},"
            + "{\"area\":\"session\",\"name\":\"visit\"},"
            + "{\"area\":\"database\",\"prefix\":\"count-\",\"suffix\":\"\"},"
            + "{\"area\":\"database\",\"name\":\"shop\"}]}'></script>");
    visitor.open("/storefront/trial/frame");
    visitor
        .driver()
        .executeAsyncScript(
            "const done = arguments[0];"
                + "localStorage.setItem('clear', '1'); localStorage.setItem('seen-1', '1');"
                + "localStorage.setItem('seen-', '1'); sessionStorage.setItem('visit', '1');"
                + "const make = name => new Promise(made => { const r = indexedDB.open(name);"
                + " r.onsuccess = () => { r.result.close(); made(); }; });"
                + "Promise.all(['count-1', 'shop', 'kept'].map(make)).then(() => done());");
    visitor.open(TrialPage.PATH + "/bare");

    visitor.until(
        "the storage is tidy",
        () ->
            "kept"
                .equals(
                    visitor
                        .driver()
                        .executeAsyncScript(
                            "const done = arguments[0]; indexedDB.databases()"
                                + ".then(all => done(all.map(one => one.name).join()));")));
    assertThat(visitor.script("localStorage.length")).isEqualTo(1L);
    assertThat(visitor.script("localStorage.key(0)")).isEqualTo("seen-");
    assertThat(visitor.script("sessionStorage.length")).isEqualTo(0L);
  }

  @Test
  void afterARefusalNothingStarts() {
    open(COUNT + FILM);
    visitor.answer(REFUSE);
    put(COUNT + FILM);

    assertThat(order()).isNull();
    assertThat(visitor.all("iframe[src]")).isEmpty();
  }
}
