package dev.biscotti.sample;

import static dev.biscotti.sample.Visitor.ACCEPT;
import static dev.biscotti.sample.Visitor.BANNER;
import static dev.biscotti.sample.Visitor.REFUSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.testing.AuditBrowser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Refusing is as easy as accepting: what the CNIL (deliberations 2020-091 and 2020-092), the report
 * of the EDPB's cookie banner taskforce (2023) and the decisions of the Swedish PTS require, with
 * one test for each requirement.
 */
@BrowserTest
class EqualAnswersTest {
  @LocalServerPort private int port;
  private Visitor visitor;

  @BeforeEach
  void arrive(AuditBrowser browser) {
    visitor = new Visitor(browser, port);
    visitor.open("/storefront");
  }

  @Test
  void refusingIsOnTheSameLayerAsAcceptingAndTakesAsManyClicks() {
    assertThat(visitor.find(ACCEPT).isDisplayed()).isTrue();
    assertThat(visitor.find(REFUSE).isDisplayed()).isTrue();

    visitor.answer(REFUSE);

    assertThat(visitor.cookies()).containsExactly("__Host-shop-consent");
  }

  @Test
  void bothAnswersLookTheSameInLightAndDark() {
    for (String colours : List.of("light", "dark")) {
      visitor.inColours(colours);
      for (String property :
          List.of(
              "color",
              "backgroundColor",
              "borderColor",
              "fontSize",
              "fontWeight",
              "height",
              "width",
              "display",
              "opacity",
              "textDecorationLine",
              "boxShadow")) {
        assertThat(visitor.style(REFUSE, property))
            .as(colours + " " + property)
            .isEqualTo(visitor.style(ACCEPT, property));
      }
    }
  }

  @Test
  void bothAnswersAreVisibleSideBySide() {
    WebElement accept = visitor.find(ACCEPT);
    WebElement refuse = visitor.find(REFUSE);

    assertThat(refuse.getRect().y).isEqualTo(accept.getRect().y);
    assertThat(refuse.getRect().x).isGreaterThan(accept.getRect().x);
  }

  @Test
  void purposesComeBeforeTheButtonsEachWithATitleAndASentence() {
    List<WebElement> purposes = visitor.all(BANNER + " li");

    assertThat(purposes).hasSize(3);
    assertThat(purposes)
        .allSatisfy(
            purpose -> {
              assertThat(purpose.findElement(By.tagName("strong")).getText()).isNotBlank();
              assertThat(purpose.getText()).matches(".+: .+\\.");
              assertThat(purpose.getRect().y).isLessThan(visitor.find(ACCEPT).getRect().y);
            });
  }

  @Test
  void detailsAndRecipientsAreOneClickAway() {
    visitor.follow(BANNER, "Choose one by one");

    assertThat(visitor.all("#cookie-choices details")).hasSize(4);
    visitor.click("#cookie-choices fieldset:nth-of-type(3) summary");
    assertThat(visitor.find("#cookie-choices fieldset:nth-of-type(3) table").getText())
        .contains("_visitor", "Shop AB", "13 months");
  }

  @Test
  void continuingWithoutAnAnswerIsNotConsent() {
    visitor.driver().executeScript("window.scrollTo(0, document.body.scrollHeight)");
    visitor.follow("main", "Fig");
    visitor.open("/storefront/basket");

    assertThat(visitor.cookies()).isEmpty();
    assertThat(visitor.sees(BANNER)).isTrue();
  }

  @Test
  void nothingIsTickedBeforehandOnEitherLayer() {
    assertThat(visitor.all(BANNER + " input:not([type=hidden])")).isEmpty();

    visitor.open("/storefront/cookies");

    assertThat(visitor.all("input[type=radio]")).hasSize(6);
    assertThat(visitor.all("input:checked")).isEmpty();
  }

  @Test
  void yesAndNoAreKeptEquallyLongForSixMonthsAndNotAskedForAgain() {
    visitor.answer(ACCEPT);
    Duration yes = visitor.cookie("__Host-shop-consent").left().orElseThrow();
    visitor.open("/storefront/cookies");
    visitor.answer("button[value=refuse-all]");
    Duration no = visitor.cookie("__Host-shop-consent").left().orElseThrow();

    assertThat(yes).isBetween(Duration.ofDays(180), Duration.ofDays(184));
    assertThat(no).isBetween(Duration.ofDays(180), Duration.ofDays(184));
    visitor.open("/storefront");
    assertThat(visitor.all(BANNER)).isEmpty();
  }

  @Test
  void visitorsLearnBeforeTheyAnswerThatTheyCanChangeTheirAnswer() {
    assertThat(visitor.find(BANNER).getText()).contains("You can change your answer at any time");
  }

  @Test
  void withdrawalTakesALinkOnEveryPageAndOneClick() {
    visitor.answer(ACCEPT);
    for (String path : List.of("/storefront", "/storefront/p/fig", "/storefront/basket")) {
      visitor.open(path);
      assertThat(visitor.find("footer").findElements(By.linkText("Cookie choices"))).hasSize(1);
    }
    visitor.follow("footer", "Cookie choices");
    visitor.answer("button[value=refuse-all]");

    assertThat(visitor.cookies()).containsExactly("__Host-shop-consent");
  }

  @Test
  void cookiesThatNeedNoConsentAreDescribedToo() {
    visitor.open("/storefront/cookies");

    assertThat(visitor.find("section:has(#essential)").getText())
        .contains("__Host-shop-session", "shop-basket", "shop-theme", "__Host-shop-consent");
  }
}
