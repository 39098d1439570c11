package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.testing.AuditBrowser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the banner's script does in a real browser. */
@BrowserTest
class ChoicesScriptTest {
  @LocalServerPort private int port;
  private Visitor visitor;

  @BeforeEach
  void arrive(AuditBrowser browser) {
    visitor = new Visitor(browser, port);
  }

  @Test
  void anAnswerIsAcceptedWithoutAReloadAndTheFocusMovesToItsConfirmation() {
    visitor.open("/storefront");
    visitor.script("window.sameDocument = true");

    visitor.answer(Visitor.ACCEPT);

    assertThat(visitor.script("window.sameDocument")).isEqualTo(true);
    WebElement said = visitor.find(Visitor.SAID);
    assertThat(visitor.driver().switchTo().activeElement()).isEqualTo(said);
    assertThat(said.getText()).contains("You have accepted: Functional cookies");
    assertThat(visitor.find(Visitor.ACCEPT).isDisplayed()).isFalse();
    assertThat(visitor.cookies()).contains("__Host-shop-consent");
    visitor.click("[data-biscotti-hide]");
    assertThat(visitor.all(".biscotti")).isEmpty();
  }

  @Test
  void savingWithOneAnswerRefusesTheRestAndSaysSo() {
    visitor.open("/storefront/cookies");
    visitor.click("input[name='choice.analytics'][value=yes]");
    visitor.answer("button[value=choose]");

    assertThat(visitor.find(Visitor.SAID + " [data-biscotti-message]").getText())
        .isEqualTo(
            "You have accepted: Analytics cookies. You have rejected: Functional cookies and"
                + " Marketing cookies.");
    assertThat(visitor.all("input[value=no]:checked")).hasSize(2);
    visitor.open("/storefront");
    assertThat(visitor.all(".biscotti")).isEmpty();
  }

  @Test
  void anAnswerThatTheBrowserDidNotKeepIsNotConfirmed() {
    visitor.open("/storefront/p/fig");
    visitor
        .driver()
        .executeScript(
            "const real = window.fetch; window.fetch = (address, options) =>"
                + " real(address, {...options, credentials: 'omit'});");

    visitor.answer(Visitor.ACCEPT);

    assertThat(visitor.find(Visitor.SAID).getText())
        .startsWith("Your answer was not saved: your browser did not keep the cookie");
    assertThat(visitor.all("script[type='text/plain']")).hasSize(1);
    assertThat(visitor.cookies()).isEmpty();
  }

  @Test
  void scriptsWaitForTheirCategoryAndStartWhenItIsGranted() {
    visitor.open("/storefront/p/fig");
    assertThat(visitor.script("document.querySelectorAll('script[type=\"text/plain\"]').length"))
        .isEqualTo(1L);
    visitor.script("window.scrollTo(0, document.body.scrollHeight)");
    assertThat(visitor.script("localStorage.length")).isEqualTo(0L);

    visitor.answer(Visitor.ACCEPT);

    assertThat(visitor.script("document.querySelectorAll('script[type=\"text/plain\"]').length"))
        .isEqualTo(0L);
    visitor.script("window.scrollTo(0, document.body.scrollHeight)");
    visitor.until(
        "the script has run", () -> visitor.script("localStorage.getItem('shop-read')") != null);
    assertThat(visitor.script("localStorage.getItem('shop-read')"))
        .isEqualTo("[\"/storefront/p/fig\"]");
  }

  @Test
  void scriptsStayInertAfterARefusal() {
    visitor.open("/storefront/p/fig");

    visitor.answer(Visitor.REFUSE);
    visitor.script("window.scrollTo(0, document.body.scrollHeight)");
    visitor.open("/storefront/p/fig");

    assertThat(visitor.script("document.querySelectorAll('script[type=\"text/plain\"]').length"))
        .isEqualTo(1L);
    assertThat(visitor.script("localStorage.length")).isEqualTo(0L);
    assertThat(visitor.cookies()).containsExactly("__Host-shop-consent");
  }

  @Test
  void otherScriptsOfThePageAreNotifiedOfAnAnswer() {
    visitor.open("/storefront");
    visitor
        .driver()
        .executeScript(
            "document.addEventListener('biscotti:consent', e => window.heard = e.detail);"
                + "window.calls = []; window.gtag = function () { window.calls.push([...arguments]); }");

    visitor.answer(Visitor.REFUSE);

    assertThat(visitor.script("window.heard.granted")).isEqualTo(List.of("essential"));
    assertThat(visitor.script("window.heard.refused"))
        .isEqualTo(List.of("functional", "analytics", "marketing"));
    assertThat(visitor.script("window.heard.initial")).isEqualTo(false);
    assertThat(visitor.script("window.calls"))
        .isEqualTo(
            List.of(
                List.of(
                    "consent",
                    "update",
                    Map.of(
                        "functionality_storage", "denied",
                        "personalization_storage", "denied",
                        "analytics_storage", "denied",
                        "ad_storage", "denied",
                        "ad_user_data", "denied",
                        "ad_personalization", "denied"))));
  }

  @Test
  void withdrawalLeavesNeitherCookiesNorStorage() {
    visitor.open("/storefront/p/fig");
    visitor.answer(Visitor.ACCEPT);
    visitor.open("/storefront/p/fig");
    visitor.script("window.scrollTo(0, document.body.scrollHeight)");
    visitor.until(
        "the script has run", () -> visitor.script("localStorage.getItem('shop-read')") != null);
    assertThat(visitor.cookies()).contains("_visitor", "shop-recent", "shop-exp-delivery-note");

    visitor.open("/storefront/cookies");
    visitor.answer("button[value=refuse-all]");

    assertThat(visitor.cookies()).containsExactly("__Host-shop-consent");
    assertThat(visitor.script("localStorage.length")).isEqualTo(0L);
    assertThat(visitor.script("document.querySelectorAll('input[value=no]:checked').length"))
        .isEqualTo(3L);
  }

  @Test
  void theLastAnswerOfTwoTabsCounts() {
    visitor.open("/storefront");
    String first = visitor.driver().getWindowHandle();
    visitor.driver().switchTo().newWindow(WindowType.TAB);
    visitor.open("/storefront/p/fig");
    visitor.answer(Visitor.ACCEPT);
    visitor.driver().switchTo().window(first);
    visitor.open("/storefront/cookies");
    visitor.answer("button[value=refuse-all]");

    visitor.open("/storefront");

    assertThat(visitor.cookies()).containsExactly("__Host-shop-consent");
    assertThat(visitor.all(".biscotti")).isEmpty();
  }

  @Test
  void goingBackDoesNotAskAgain() {
    visitor.open("/storefront");
    visitor.open("/storefront/p/fig");
    visitor.answer(Visitor.ACCEPT);

    visitor.driver().navigate().back();

    visitor.until(
        "the first page",
        () -> visitor.driver().getCurrentUrl().equals(visitor.url("/storefront")));
    assertThat(visitor.all(Visitor.ACCEPT)).isEmpty();
  }
}
