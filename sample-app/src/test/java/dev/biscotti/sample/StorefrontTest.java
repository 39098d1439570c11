package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.evidence.JdbcConsentLog;
import dev.biscotti.sample.Browser.Page;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the shop asks its visitors, and what it does with their answers. */
@SiteTest
class StorefrontTest {
  private static final String CHOICES = "/storefront/cookies/choices";
  private static final DeclaredCookies DECLARED = DeclaredCookies.of("storefront");

  @LocalServerPort private int port;
  @Autowired private JdbcConsentLog log;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  /** Walks through the whole shop with every step that could be tracked. */
  private void walk() {
    browser.get("/storefront?campaign=autumn");
    browser.get("/storefront/p/almond");
    browser.get("/storefront/p/fig");
    browser.get("/storefront/statistics");
    browser.get("/storefront/basket");
    browser.get("/storefront/cookies");
  }

  private List<String> beyondEssential() {
    return browser.cookies().stream()
        .filter(name -> !DECLARED.category(name).equals("essential"))
        .toList();
  }

  private Page answer(String answer) {
    return browser.submit(browser.get("/storefront"), CHOICES, "answer", answer);
  }

  private int count(String id) {
    return Integer.parseInt(
        new Browser(port).get("/storefront/statistics").html().getElementById(id).text());
  }

  @Test
  void beforeAnAnswerNothingIsSetAtAll() {
    walk();

    assertThat(browser.cookies()).isEmpty();
  }

  @Test
  void beforeAnAnswerNobodyIsCounted() {
    int pages = count("pages");
    walk();

    assertThat(count("pages")).isEqualTo(pages);
  }

  @Test
  void afterARefusalThereIsTheRecordOfItAndNothingElse() {
    assertThat(answer("refuse").set()).containsExactly("__Host-shop-consent");
    walk();

    assertThat(browser.cookies()).containsExactly("__Host-shop-consent");
  }

  @Test
  void afterConsentEveryCategoryIsAtWork() {
    answer("accept");
    walk();

    assertThat(beyondEssential())
        .containsExactly("_visitor", "shop-campaign", "shop-exp-delivery-note", "shop-recent");
  }

  @Test
  void viewedProductsAreShownAgainMostRecentFirst() {
    answer("accept");
    walk();

    Document shelf = browser.get("/storefront").html();

    assertThat(shelf.select(".recent li").eachText()).containsExactly("Fig and walnut", "Almond");
  }

  @Test
  void aVisitorKeepsTheFirstVersionOfAnExperiment() {
    answer("accept");
    String first = browser.get("/storefront/p/almond").html().selectFirst(".delivery").text();

    for (int i = 0; i < 10; i++) {
      assertThat(browser.get("/storefront/p/almond").html().selectFirst(".delivery").text())
          .isEqualTo(first);
    }
  }

  @Test
  void aVisitorWhoAgreedIsCountedOnceAndLaterAsReturning() {
    int visitors = count("visitors");
    int returning = count("returning");
    answer("accept");
    browser.get("/storefront").setCookies();
    browser.with("Sec-Fetch-Site", "same-origin");
    browser.get("/storefront/basket");
    assertThat(count("visitors")).isEqualTo(visitors + 1);
    assertThat(count("returning")).isEqualTo(returning);

    browser.with("Sec-Fetch-Site", "none");
    assertThat(browser.get("/storefront").set()).doesNotContain("_visitor");

    assertThat(count("visitors")).isEqualTo(visitors + 1);
    assertThat(count("returning")).isEqualTo(returning + 1);
  }

  @Test
  void withdrawalDeletesEverythingThatNeededConsentAtOnce() {
    answer("accept");
    walk();

    Page withdrawn =
        browser.submit(browser.get("/storefront/cookies"), CHOICES, "answer", "refuse-all");

    assertThat(withdrawn.deleted())
        .containsExactly("_visitor", "shop-campaign", "shop-exp-delivery-note", "shop-recent");
    assertThat(withdrawn.set()).containsExactly("__Host-shop-consent");
    walk();
    assertThat(beyondEssential()).isEmpty();
  }

  @Test
  void eachCategoryIsAnsweredOnItsOwn() {
    Page saved =
        browser.submit(
            browser.get("/storefront/cookies"),
            CHOICES,
            "answer",
            "choose",
            "choice.functional",
            "yes",
            "choice.analytics",
            "no",
            "choice.marketing",
            "no");
    assertThat(browser.target(saved))
        .isEqualTo("/storefront/cookies?lang=en&cookie-choices=saved#cookie-choices");
    walk();

    assertThat(beyondEssential()).containsExactly("shop-recent");
    Document form = browser.get("/storefront/cookies").html();
    assertThat(form.select(".biscotti input[checked]").eachAttr("value"))
        .containsExactly("yes", "no", "no");
  }

  @Test
  void savingWithNothingTickedIsARefusalAndNobodyAsksAgain() {
    Page saved = browser.submit(browser.get("/storefront/cookies"), CHOICES, "answer", "choose");

    assertThat(browser.follow(saved).html().select("[data-biscotti-message]").text())
        .isEqualTo(
            "You have rejected: Functional cookies, Analytics cookies and Marketing cookies.");
    for (String path : List.of("/storefront", "/storefront/p/fig", "/storefront/basket")) {
      assertThat(browser.get(path).html().select(".biscotti")).as(path).isEmpty();
    }
    assertThat(beyondEssential()).isEmpty();
  }

  @Test
  void aCategoryThatWasLeftOutIsAskedForAgainAlone() {
    browser.post(CHOICES, "answer", "choose", "choice.functional", "no", "choice.marketing", "no");

    Document page = browser.get("/storefront").html();

    assertThat(page.select(".biscotti li strong").eachText()).containsExactly("Analytics cookies");
    browser.submit(browser.get("/storefront"), CHOICES, "answer", "accept");
    walk();
    assertThat(beyondEssential()).containsExactly("_visitor", "shop-exp-delivery-note");
  }

  @Test
  void aFormWithoutAnAnswerChangesNothing() {
    assertThat(browser.post(CHOICES).setCookies()).isEmpty();
    assertThat(browser.post(CHOICES, "answer", "choose").set()).doesNotContain("_visitor");
    assertThat(browser.get("/storefront").html().select(".biscotti form")).hasSize(1);
  }

  @Test
  void theQuestionOffersBothAnswersAlikeAndTicksNothing() {
    Element question = browser.get("/storefront").html().selectFirst(".biscotti");

    assertThat(question.attr("role")).isEqualTo("region");
    assertThat(question.attr("aria-label"))
        .isEqualTo(question.selectFirst("h2").text())
        .isEqualTo("Cookies on shop.example");
    assertThat(question.select("button").eachText())
        .containsExactly("Accept additional cookies", "Reject additional cookies");
    assertThat(question.select("button").eachAttr("class")).isEmpty();
    assertThat(question.select("input:not([type=hidden])")).isEmpty();
    assertThat(question.select("form a[href=/storefront/cookies#cookie-choices]")).hasSize(1);
    assertThat(browser.get("/storefront/cookies").html().select(".biscotti input[checked]"))
        .isEmpty();
  }

  @Test
  void theQuestionIsTheFirstThingOnAPageAndNotOnThePolicy() {
    assertThat(browser.get("/storefront").html().body().child(0).className()).isEqualTo("biscotti");
    assertThat(browser.get("/storefront/cookies").html().select("[data-biscotti-banner]"))
        .isEmpty();
  }

  @Test
  void anAnswerIsConfirmedOnceAndThenNotAskedForAgain() {
    Page confirmed = browser.follow(answer("accept"));

    assertThat(confirmed.html().select(".biscotti form")).isEmpty();
    assertThat(confirmed.html().selectFirst("[data-biscotti-said]").text())
        .contains(
            "You have accepted: Functional cookies, Analytics cookies and Marketing cookies.");
    assertThat(browser.get("/storefront").html().select(".biscotti")).isEmpty();
  }

  @Test
  void theBrowsersSignalAgainstTrackingIsAnAnswer() {
    browser.with("Sec-GPC", "1");
    walk();

    assertThat(browser.cookies()).isEmpty();
    Document page = browser.get("/storefront").html();
    assertThat(page.select(".biscotti form")).isEmpty();
    assertThat(page.select(".biscotti p").text())
        .startsWith(
            "Your browser sends Global Privacy Control. We treat it as a No to: Functional cookies,"
                + " Analytics cookies and Marketing cookies.");
  }

  @Test
  void aForgedOrBrokenRecordGrantsNothing() {
    for (String record : new String[] {"granted", "1", "....", "A".repeat(3000)}) {
      browser.tamper("__Host-shop-consent", record);
      walk();
      assertThat(beyondEssential()).as(record).isEmpty();
    }
  }

  @Test
  void everyPageReopensTheChoices() {
    for (String path :
        new String[] {
          "/storefront", "/storefront/p/fig", "/storefront/basket", "/storefront/thanks"
        }) {
      assertThat(
              browser.get(path).html().select("footer a[href=/storefront/cookies#cookie-choices]"))
          .as(path)
          .hasSize(1);
    }
    assertThat(browser.get("/storefront/cookies").html().select("#cookie-choices form")).hasSize(1);
  }

  @Test
  void anOrderIsCountedForItsAdvertisementAndTheCookieEndsWithIt() {
    answer("accept");
    browser.get("/storefront?campaign=winter");
    browser.post("/storefront/basket", "product", "fig");

    Page ordered = browser.post("/storefront/order");

    assertThat(ordered.deleted()).containsExactly("shop-basket", "shop-campaign");
    assertThat(browser.get("/storefront/statistics").text()).contains("Orders after “winter” 1");
  }

  @Test
  void theWayBackFromAnAnswerNeverLeavesTheShop() {
    for (String elsewhere : new String[] {"//evil.example", "/kontra", "https://evil.example"}) {
      Page answered = new Browser(port).post(CHOICES, "answer", "refuse", "return", elsewhere);
      assertThat(browser.target(answered)).isEqualTo("/storefront?cookie-choices=saved");
    }
  }

  @Test
  void anAnswerLeavesEvidenceThatNamesNobody() throws InterruptedException {
    answer("refuse");

    String evidence = exported();

    assertThat(evidence)
        .contains("\"storefront\"", "analytics", "marketing", "functional")
        .doesNotContain("127.0.0.1", browser.cookie("__Host-shop-consent"));
  }

  private String exported() throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      StringBuilder lines = new StringBuilder();
      if (log.export(lines) > 0) {
        return lines.toString();
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no evidence after five seconds");
  }
}
