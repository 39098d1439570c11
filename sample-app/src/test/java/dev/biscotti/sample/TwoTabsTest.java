package dev.biscotti.sample;

import static dev.biscotti.sample.Visitor.ACCEPT;
import static dev.biscotti.sample.Visitor.BANNER;
import static dev.biscotti.sample.Visitor.REFUSE;
import static dev.biscotti.sample.Visitor.SAID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.testing.AuditBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WindowType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An answer in one tab applies in the others, and an old banner does not override a newer answer.
 */
@BrowserTest
class TwoTabsTest {
  private static final String COUNT =
      "<script type=text/plain data-cookie-category=analytics nonce={nonce}>"
          + "window.counted = true;</script>";

  @LocalServerPort private int port;
  @Autowired private TrialPage page;
  private Visitor visitor;
  private String first;
  private String second;

  @BeforeEach
  void openTwo(AuditBrowser browser) {
    visitor = new Visitor(browser, port);
    page.is(TrialPage.NONCE_ONLY, "", COUNT);
    visitor.open(TrialPage.PATH);
    first = visitor.driver().getWindowHandle();
    visitor.driver().switchTo().newWindow(WindowType.TAB);
    second = visitor.driver().getWindowHandle();
  }

  private void in(String tab) {
    visitor.driver().switchTo().window(tab);
  }

  @Test
  void aYesInOneTabEndsTheQuestionAndStartsWaitingContentInTheOther() {
    visitor.open("/storefront");
    visitor.answer(ACCEPT);
    in(first);

    visitor.until("no question", () -> !visitor.sees(BANNER));
    assertThat(visitor.script("window.counted")).isEqualTo(true);
  }

  @Test
  void aNoOnTheCookiesPageEndsTheQuestionInTheOtherTabAndTicksItsForm() {
    visitor.open("/storefront/cookies");
    in(first);
    visitor.answer(REFUSE);
    in(second);

    visitor.until("ticked", () -> visitor.all("input[value=no]:checked").size() == 3);
    assertThat(visitor.find("#cookie-choices input[name=refused]").getDomProperty("value"))
        .isEqualTo("functional analytics marketing");
    visitor.answer("button[value=accept-all]");
    assertThat(visitor.find(SAID).getText()).startsWith("You have accepted: Functional");
  }

  @Test
  void aWithdrawalInOneTabStopsRunningContentInTheOther() {
    visitor.open("/storefront/cookies");
    in(first);
    visitor.answer(ACCEPT);
    assertThat(visitor.script("window.counted")).isEqualTo(true);
    in(second);
    visitor.answer("button[value=refuse-all]");
    in(first);

    visitor.until("the page again", () -> visitor.script("window.counted") == null);
    assertThat(visitor.find(SAID).getText()).contains("You have rejected: Functional");
  }

  @Test
  void anOldBannerWithoutScriptDoesNotOverruleANewerNo() {
    visitor.withoutScript();
    visitor.open("/storefront");
    in(first);
    visitor.answer(REFUSE);
    in(second);
    visitor.click(ACCEPT);

    visitor.until("the answer to the answer", () -> visitor.sees(SAID));
    assertThat(visitor.find(SAID).getText())
        .startsWith("Not all of your answer was saved")
        .contains("You have rejected: Functional cookies, Analytics cookies");
    assertThat(visitor.cookies()).containsExactly("__Host-shop-consent");
  }

  @Test
  void anOldBannerWithoutScriptCanStillRefuse() {
    visitor.withoutScript();
    visitor.open("/storefront");
    in(first);
    visitor.answer(ACCEPT);
    in(second);
    visitor.answer(REFUSE);

    assertThat(visitor.find(SAID).getText()).contains("You have rejected: Functional cookies");
  }
}
