package dev.biscotti.sample;

import static dev.biscotti.sample.Visitor.ACCEPT;
import static dev.biscotti.sample.Visitor.BANNER;
import static dev.biscotti.sample.Visitor.REFUSE;
import static dev.biscotti.sample.Visitor.SAID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.testing.AuditBrowser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The cookie banner and cookies page patterns of the GOV.UK Design System, with one test for each
 * requirement. docs/checklist.md lists the deliberate differences.
 */
@BrowserTest
class GovUkPatternTest {
  @LocalServerPort private int port;
  private Visitor visitor;

  @BeforeEach
  void arrive(AuditBrowser browser) {
    visitor = new Visitor(browser, port);
  }

  @Test
  void withEssentialCookiesOnlyThereIsNoBannerAndALinkToTheCookiesPage() {
    for (String site : List.of("/kontra", "/aktara")) {
      visitor.open(site);
      assertThat(visitor.all(BANNER)).isEmpty();
      assertThat(visitor.all("footer a[href='" + site + "/cookies']")).hasSize(1);
    }
  }

  @Test
  void theBannerIsShownOnEveryPageUntilThereIsAChoiceAndNeverAfter() {
    for (String path : List.of("/storefront", "/storefront/basket", "/storefront/p/fig")) {
      visitor.open(path);
      assertThat(visitor.sees(BANNER)).as(path).isTrue();
    }
    visitor.open("/storefront/cookies");
    visitor.answer("button[value=refuse-all]");
    for (String path : List.of("/storefront", "/storefront/basket", "/storefront/p/fig")) {
      visitor.open(path);
      assertThat(visitor.all(BANNER)).as(path).isEmpty();
    }
  }

  @Test
  void theBannerIsNotShownOnTheCookiesPage() {
    visitor.open("/storefront/cookies");

    assertThat(visitor.all(BANNER)).isEmpty();
  }

  @Test
  void theHeadingSaysCookiesOnThisServiceAndLabelsTheRegion() {
    visitor.open("/storefront");

    assertThat(visitor.find(BANNER + " h2").getText()).isEqualTo("Cookies on shop.example");
    assertThat(visitor.find(BANNER).getDomAttribute("aria-label"))
        .isEqualTo("Cookies on shop.example");
    assertThat(visitor.find(BANNER).getAriaRole()).isEqualTo("region");
  }

  @Test
  void theButtonsNameWhatTheyDoAndALinkToTheCookiesPageFollows() {
    visitor.open("/storefront");

    assertThat(visitor.all(BANNER + " .biscotti-answers > *"))
        .extracting(e -> e.getTagName() + ": " + e.getText())
        .containsExactly(
            "button: Accept additional cookies",
            "button: Reject additional cookies",
            "a: Choose one by one");
  }

  @Test
  void theTextDescribesEssentialCookiesFirstAndThenEachOtherPurpose() {
    visitor.open("/storefront");

    String text = visitor.find(BANNER).getText();
    assertThat(text)
        .containsSubsequence(
            "We use essential cookies",
            "Functional cookies: They show you again",
            "Analytics cookies: They count visitors",
            "Marketing cookies: They tell us");
  }

  @Test
  void afterTheChoiceAConfirmationReplacesTheQuestion() {
    visitor.open("/storefront");
    visitor.answer(REFUSE);

    assertThat(visitor.sees(BANNER + " form")).isFalse();
    assertThat(visitor.find(SAID).getText())
        .contains(
            "You have rejected: Functional cookies, Analytics cookies and Marketing cookies.",
            "Change your choices",
            "Hide this message");
    visitor.click("[data-biscotti-hide]");
    assertThat(visitor.all(BANNER)).isEmpty();
  }

  @Test
  void theConfirmationIsAnAlertThatGetsTheFocusWithoutARingAndGivesItBack() {
    visitor.open("/storefront");
    visitor.answer(ACCEPT);

    WebElement said = visitor.find(SAID);
    assertThat(said.getDomAttribute("role")).isEqualTo("alert");
    assertThat(said.getDomAttribute("tabindex")).isEqualTo("-1");
    assertThat(visitor.driver().switchTo().activeElement()).isEqualTo(said);
    assertThat(visitor.style(SAID, "outlineStyle")).isEqualTo("none");
    visitor.tabTo("[data-biscotti-hide]");
    assertThat(said.getDomAttribute("tabindex")).isNull();
  }

  @Test
  void theBannerIsTheFirstElementBeforeTheSkipLinkAndDoesNotFloat() {
    visitor.open("/storefront");

    assertThat(visitor.all("body > :first-child" + BANNER)).hasSize(1);
    assertThat(visitor.all(BANNER + " ~ a.skip")).hasSize(1);
    assertThat(visitor.style(BANNER, "position")).isEqualTo("static");
  }

  @Test
  void theBannerIsAFormAndSaysTheSameWithAndWithoutScript() {
    visitor.open("/storefront");
    String withScript = visitor.find(BANNER).getText();
    visitor.answer(REFUSE);
    String confirmedWithScript = visitor.find(SAID + " [data-biscotti-message]").getText();

    visitor.driver().executeCdpCommand("Network.clearBrowserCookies", Map.of());
    visitor.withoutScript();
    visitor.open("/storefront");
    assertThat(visitor.find(BANNER).getText()).isEqualTo(withScript);
    assertThat(visitor.find(BANNER + " form").getDomAttribute("method")).isEqualTo("post");
    visitor.answer(REFUSE);
    assertThat(visitor.find(SAID + " [data-biscotti-message]").getText())
        .isEqualTo(confirmedWithScript);
  }

  @Test
  void anAnswerLosesNothingOfAFormThatIsHalfFilledIn() {
    visitor.open("/storefront/sign-in");
    visitor.find("input[name=email]").sendKeys("chiara@ex");
    visitor.answer(REFUSE);

    assertThat(visitor.find("input[name=email]").getDomProperty("value")).isEqualTo("chiara@ex");
  }

  @Test
  void theCookiesPageHasAYesAndANoForEachCategoryAndShowsTheStoredChoice() {
    visitor.open("/storefront/cookies");
    assertThat(visitor.all("fieldset input[type=radio]")).hasSize(6);
    visitor.click("input[name='choice.analytics'][value=yes]");
    assertThat(visitor.all(SAID).get(0).isDisplayed()).as("a radio sends nothing").isFalse();
    visitor.click("input[name='choice.functional'][value=no]");
    visitor.click("input[name='choice.marketing'][value=no]");
    visitor.answer("button[value=choose]");
    assertThat(visitor.find(SAID).getText()).contains("You have accepted: Analytics cookies.");

    visitor.open("/storefront/cookies");

    assertThat(visitor.all("input:checked"))
        .extracting(input -> input.getDomAttribute("name") + "=" + input.getDomAttribute("value"))
        .containsExactly("choice.functional=no", "choice.analytics=yes", "choice.marketing=no");
  }

  @Test
  void afterSavingALinkLeadsBackToThePageTheVisitorCameFrom() {
    visitor.open("/storefront/p/fig");
    visitor.follow("footer", "Cookie choices");
    visitor.answer("button[value=refuse-all]");
    visitor.click(SAID + " [data-biscotti-back]");

    visitor.until("the page", () -> visitor.driver().getCurrentUrl().endsWith("/storefront/p/fig"));
  }

  @Test
  void eachCategoryHasATableWithACaptionNamePurposeAndLifetimeOfEachCookie() {
    visitor.open("/storefront/cookies");

    for (WebElement table : visitor.all("table")) {
      assertThat(table.findElement(By.tagName("caption")).getDomProperty("textContent"))
          .isNotBlank();
      assertThat(table.findElements(By.cssSelector("thead th[scope=col]")))
          .extracting(th -> th.getDomProperty("textContent"))
          .contains("Name", "Purpose", "Lifetime");
      assertThat(table.findElements(By.cssSelector("tbody th[scope=row]"))).isNotEmpty();
    }
    assertThat(visitor.all("section:has(#analytics) tbody th > code:first-child"))
        .extracting(WebElement::getText)
        .containsExactlyInAnyOrder("_visitor", "shop-exp-*", "shop-first-visit", "shop-read");
  }

  @Test
  void otherStorageIsAskedAboutToo() {
    visitor.open("/storefront/cookies");

    assertThat(visitor.find("section:has(#analytics)").getText())
        .contains("shop-read", "local storage");
  }

  @Test
  void aChoiceOfAnotherVersionDoesNotCountAndItsCookiesAreNotKept() {
    visitor.open("/storefront");
    visitor.answer(ACCEPT);
    visitor.open("/storefront/p/fig");
    visitor.remember("2.AnU.XTwnHEs69b6E");
    visitor.open("/storefront/p/fig");

    assertThat(visitor.sees(BANNER)).isTrue();
    visitor.answer(REFUSE);
    assertThat(visitor.cookies()).containsExactly("__Host-shop-consent");
  }

  @Test
  void rejectingDeletesTheCookiesOfTheCategoryByName() {
    visitor.open("/storefront/p/fig");
    visitor.answer(ACCEPT);
    visitor.open("/storefront/p/fig");
    assertThat(visitor.cookies()).contains("shop-exp-delivery-note");
    visitor.open("/storefront/cookies");
    visitor.answer("button[value=refuse-all]");

    assertThat(visitor.cookies()).containsExactly("__Host-shop-consent");
  }

  @Test
  void theChoiceIsKeptForNoLongerThanAYear() {
    visitor.open("/storefront");
    visitor.answer(ACCEPT);

    assertThat(visitor.cookie("__Host-shop-consent").left())
        .hasValueSatisfying(left -> assertThat(left).isLessThan(Duration.ofDays(365)));
  }
}
