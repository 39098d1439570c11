package dev.biscotti.sample;

import static dev.biscotti.sample.Visitor.ACCEPT;
import static dev.biscotti.sample.Visitor.BANNER;
import static dev.biscotti.sample.Visitor.REFUSE;
import static dev.biscotti.sample.Visitor.SAID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.consent.ConsentRecord;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.testing.AuditBrowser;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What visitors of the shop experience, from the first visit to a change of mind, in a real
 * browser.
 */
@BrowserTest
class JourneyTest {
  private static final List<String> ADDITIONAL =
      List.of("_visitor", "shop-campaign", "shop-exp-delivery-note", "shop-recent");

  @LocalServerPort private int port;
  private Visitor visitor;

  @BeforeEach
  void arrive(AuditBrowser browser) {
    visitor = new Visitor(browser, port);
  }

  /** Visits the pages that would set something. */
  private void walk() {
    visitor.open("/storefront?campaign=autumn");
    visitor.open("/storefront/p/fig");
  }

  @Test
  void onTheFirstVisitAQuestionIsAskedAndNothingIsSet() {
    walk();

    assertThat(visitor.sees(BANNER)).isTrue();
    assertThat(visitor.cookies()).isEmpty();
    assertThat(visitor.script("localStorage.length + sessionStorage.length")).isEqualTo(0L);
  }

  @Test
  void onlyTheRefusalIsStored() {
    visitor.open("/storefront");
    visitor.answer(REFUSE);
    walk();

    assertThat(visitor.cookies()).containsExactly("__Host-shop-consent");
    assertThat(visitor.sees(BANNER)).isFalse();
  }

  @Test
  void consentLetsEverythingBeSetFromTheNextPageOn() {
    visitor.open("/storefront");
    visitor.answer(ACCEPT);
    assertThat(visitor.cookies()).containsExactly("__Host-shop-consent");
    walk();

    assertThat(visitor.cookies()).contains("__Host-shop-consent").containsAll(ADDITIONAL);
    assertThat(visitor.sees(BANNER)).isFalse();
  }

  @Test
  void categoriesAreChosenOneByOneOnThePolicyPage() {
    visitor.open("/storefront");
    visitor.follow(BANNER, "Choose one by one");
    visitor.click("input[name='choice.functional'][value=yes]");
    visitor.click("input[name='choice.analytics'][value=no]");
    visitor.click("input[name='choice.marketing'][value=no]");
    visitor.answer("button[value=choose]");
    walk();

    assertThat(visitor.cookies()).containsExactly("__Host-shop-consent", "shop-recent");
  }

  @Test
  void theChoicesAreReopenedFromTheFootOfEveryPage() {
    visitor.open("/storefront");
    visitor.answer(ACCEPT);
    visitor.open("/storefront/basket");
    visitor.follow("footer", "Cookie choices");

    assertThat(visitor.driver().getCurrentUrl()).endsWith("/storefront/cookies#cookie-choices");
    assertThat(visitor.all("input[value=yes]:checked")).hasSize(3);
  }

  @Test
  void aWithdrawalDeletesWhatWasSet() {
    visitor.open("/storefront");
    visitor.answer(ACCEPT);
    walk();
    visitor.open("/storefront/cookies");
    visitor.answer("button[value=refuse-all]");

    assertThat(visitor.cookies()).containsExactly("__Host-shop-consent");
    walk();
    assertThat(visitor.cookies()).containsExactly("__Host-shop-consent");
  }

  /** A record from before the shop had other analytics cookies. */
  @Test
  void afterARevisionTheChangedCategoryAloneIsAskedAboutAgain() {
    visitor.open("/storefront");
    visitor.answer(ACCEPT);
    ConsentRecord now = ConsentRecord.parse(visitor.recorded()).orElseThrow();
    List<ConsentRecord.Entry> entries =
        now.entries().stream()
            .map(
                entry ->
                    entry.tag() == ConsentRecord.tag("analytics")
                        ? new ConsentRecord.Entry(entry.tag(), true, Revision.digest(4711))
                        : entry)
            .toList();
    LocalDate day = LocalDate.of(2026, 11, 20);
    visitor.remember(new ConsentRecord(now.issuer(), day, entries, List.of()).text());
    visitor.open("/storefront/p/fig");

    assertThat(visitor.all(BANNER + " li strong"))
        .extracting(WebElement::getText)
        .containsExactly("Analytics cookies");
    assertThat(visitor.cookies()).containsExactly("__Host-shop-consent", "shop-recent");
    visitor.answer(ACCEPT);
    visitor.open("/storefront/p/fig");
    assertThat(visitor.sees(BANNER)).isFalse();
    assertThat(visitor.cookies()).contains("_visitor");
  }

  @Test
  void withoutScriptEverythingWorksWithAReload() {
    visitor.withoutScript();
    visitor.open("/storefront/p/fig");
    visitor.answer(ACCEPT);

    assertThat(visitor.find(SAID).getText()).contains("You have accepted");
    assertThat(visitor.cookies()).contains("_visitor");
    visitor.follow(SAID, "Change your choices");
    visitor.answer("button[value=refuse-all]");
    assertThat(visitor.find(SAID).getText()).contains("You have rejected: Functional cookies");
    assertThat(visitor.cookies()).containsExactly("__Host-shop-consent");
  }

  @Test
  void globalPrivacyControlIsAnAnswerWithoutAQuestionOrACookie() {
    visitor.withPrivacyControl();
    walk();

    assertThat(visitor.script("navigator.globalPrivacyControl")).isEqualTo(true);
    assertThat(visitor.sees(BANNER)).isFalse();
    assertThat(visitor.cookies()).isEmpty();
    assertThat(visitor.find("[data-biscotti-notice]").getText())
        .startsWith(
            "Your browser sends Global Privacy Control. We treat it as a No to: Functional");
    visitor.open("/storefront/cookies");
    assertThat(visitor.sees("[data-biscotti-signal]")).isTrue();
    visitor.answer("button[value=accept-all]");
    assertThat(visitor.sees("[data-biscotti-signal]")).isFalse();
    walk();
    assertThat(visitor.all(".biscotti")).isEmpty();
    assertThat(visitor.cookies()).as("an explicit choice wins").containsAll(ADDITIONAL);
  }

  @Test
  void theKeyboardIsEnoughAndEscapeIsNotAnAnswer() {
    visitor.open("/storefront");
    visitor.press(Keys.ESCAPE);
    assertThat(visitor.sees(BANNER)).isTrue();
    assertThat(visitor.cookies()).isEmpty();

    assertThat(visitor.tabTo(ACCEPT)).isEqualTo(1);
    assertThat(visitor.style(ACCEPT, "outlineStyle")).isEqualTo("solid");
    assertThat(visitor.style(ACCEPT, "outlineWidth")).isEqualTo("3px");
    assertThat(visitor.tabTo(REFUSE)).isEqualTo(1);
    visitor.press(Keys.ENTER);
    visitor.until("the answer", () -> visitor.sees(SAID));
    visitor.tabTo("[data-biscotti-hide]");
    visitor.press(Keys.ENTER);

    assertThat(visitor.all(BANNER)).isEmpty();
    assertThat(visitor.tabTo("a.skip")).as("the page goes on behind it").isLessThanOrEqualTo(2);
    assertThat(visitor.cookies()).containsExactly("__Host-shop-consent");
  }

  @Test
  void onAPhoneBothAnswersAreLargeEnoughAndNeedNoSidewaysScrolling() {
    visitor.onScreenOf(320, 640);
    visitor.open("/storefront");

    assertThat((Long) visitor.script("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(320);
    for (String button : List.of(ACCEPT, REFUSE)) {
      WebElement element = visitor.find(button);
      assertThat(element.getSize().height).isGreaterThanOrEqualTo(44);
      assertThat(element.getRect().x + element.getSize().width).isLessThanOrEqualTo(320);
    }
    visitor.answer(REFUSE);
    assertThat(visitor.cookies()).containsExactly("__Host-shop-consent");
  }

  @Test
  void inDarkModeTheBannerIsDark() {
    visitor.inColours("light");
    visitor.open("/storefront");
    String light = visitor.style(BANNER, "backgroundColor");
    visitor.inColours("dark");
    visitor.open("/storefront");

    assertThat(visitor.style(BANNER, "backgroundColor")).isNotEqualTo(light);
    assertThat(brightness(visitor.style(BANNER, "backgroundColor"))).isLessThan(80);
    assertThat(brightness(visitor.style(BANNER, "color"))).isGreaterThan(180);
  }

  private static double brightness(String rgb) {
    return Stream.of(rgb.replaceAll("[^0-9,]", "").split(","))
        .limit(3)
        .mapToInt(Integer::parseInt)
        .average()
        .orElseThrow();
  }

  @Test
  void nothingBreaksTheContentSecurityPolicy() {
    for (String path : List.of("/storefront/p/fig", "/storefront/cookies")) {
      visitor.open(path);
      visitor.answer(path.endsWith("fig") ? ACCEPT : "button[value=refuse-all]");
    }
    visitor.open("/kontra/cookies");
    visitor.open("/aktara/cookies");

    assertThat(visitor.complaints()).isEmpty();
    visitor
        .driver()
        .executeScript(
            "document.body.appendChild(document.createElement('script')).src='//x.example/a.js'");
    visitor.until(
        "a violation is told",
        () -> visitor.complaints().stream().anyMatch(c -> c.contains("Content Security Policy")));
  }

  @Test
  void aPageFromTheBackForwardCacheUsesALaterAnswer() {
    visitor.open("/storefront");
    visitor.script(
        "fetch('/storefront/cookies/choices', {method: 'POST', body: new URLSearchParams({answer: 'refuse'})})");
    visitor.until("the answer", () -> visitor.cookies().contains("__Host-shop-consent"));
    assertThat(visitor.sees(BANNER)).isTrue();

    visitor
        .driver()
        .executeScript("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");

    visitor.until("no question", () -> !visitor.sees(BANNER));
  }

  @Test
  void thePolicyPageIsCompleteInEachLanguage() {
    Map<String, String> titles =
        Map.of(
            "en", "Cookie policy: Save these choices",
            "de", "Cookie-Richtlinie: Diese Auswahl speichern",
            "fr", "Politique relative aux cookies: Enregistrer ces choix",
            "es", "Política de cookies: Guardar estas opciones",
            "sv", "Policy för kakor: Spara valen");
    titles.forEach(
        (language, words) -> {
          visitor.open("/storefront/cookies?lang=" + language);

          assertThat(visitor.find("html").getDomAttribute("lang")).isEqualTo(language);
          assertThat(
                  visitor.find("h1").getText()
                      + ": "
                      + visitor.find("button[value=choose]").getText())
              .isEqualTo(words);
          assertThat(visitor.all("main table code"))
              .extracting(WebElement::getText)
              .contains("__Host-shop-consent", "_visitor", "shop-exp-*", "shop-read");
          visitor.answer("button[value=accept-all]");
          assertThat(visitor.driver().getCurrentUrl()).contains("lang=" + language);
          assertThat(visitor.all("input[value=yes]:checked")).hasSize(3);
        });
  }
}
