package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.sample.browser.Chrome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the banner's script does in a real browser, and what works where there is none. */
@SiteTest
class ChoicesScriptTest {
  private static final String ACCEPT = "button[value=accept]";
  private static final String REFUSE = "button[value=refuse]";
  private static final String SAID = "[data-biscotti-said]";

  private static ChromeDriver browser;
  private static ChromeDriver withoutScript;

  @LocalServerPort private int port;

  @BeforeAll
  static void start() {
    browser = Chrome.start(1000, 800);
    withoutScript = Chrome.start(1000, 800, "--blink-settings=scriptEnabled=false");
  }

  @AfterAll
  static void stop() {
    browser.quit();
    withoutScript.quit();
  }

  @BeforeEach
  void forget() {
    for (ChromeDriver each : List.of(browser, withoutScript)) {
      List<String> windows = new ArrayList<>(each.getWindowHandles());
      for (String other : windows.subList(1, windows.size())) {
        each.switchTo().window(other).close();
      }
      each.switchTo().window(windows.get(0));
      each.get(url("/storefront/health"));
      each.manage().deleteAllCookies();
    }
    browser.executeScript("localStorage.clear()");
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }

  private void open(String path) {
    browser.get(url(path));
  }

  private void click(String selector) {
    browser.findElement(By.cssSelector(selector)).click();
  }

  /** Answers, and waits until the page says so. */
  private void answer(String button) {
    click(button);
    until(SAID + " is shown", () -> browser.findElement(By.cssSelector(SAID)).isDisplayed());
  }

  private interface Condition {
    boolean holds();
  }

  private static void until(String what, Condition condition) {
    new WebDriverWait(browser, Duration.ofSeconds(5))
        .withMessage(what)
        .until(driver -> condition.holds());
  }

  private static Object script(String code) {
    return browser.executeScript("return " + code);
  }

  private static List<String> cookies() {
    return browser.manage().getCookies().stream().map(Cookie::getName).sorted().toList();
  }

  @Test
  void an_answer_is_taken_without_a_reload_and_the_focus_goes_to_its_confirmation() {
    open("/storefront");
    script("window.sameDocument = true");

    answer(ACCEPT);

    assertThat(script("window.sameDocument")).isEqualTo(true);
    WebElement said = browser.findElement(By.cssSelector(SAID));
    assertThat(browser.switchTo().activeElement()).isEqualTo(said);
    assertThat(said.getText()).contains("You have accepted: Functional cookies");
    assertThat(browser.findElement(By.cssSelector(ACCEPT)).isDisplayed()).isFalse();
    assertThat(cookies()).contains("shop-consent");
    click("[data-biscotti-hide]");
    assertThat(browser.findElements(By.cssSelector(".biscotti"))).isEmpty();
  }

  @Test
  void scripts_wait_for_their_category_and_start_when_it_is_granted() {
    open("/storefront/p/fig");
    assertThat(script("document.querySelectorAll('script[type=\"text/plain\"]').length"))
        .isEqualTo(1L);
    script("window.scrollTo(0, document.body.scrollHeight)");
    assertThat(script("localStorage.length")).isEqualTo(0L);

    answer(ACCEPT);

    assertThat(script("document.querySelectorAll('script[type=\"text/plain\"]').length"))
        .isEqualTo(0L);
    script("window.scrollTo(0, document.body.scrollHeight)");
    until("the script has run", () -> script("localStorage.getItem('shop-read')") != null);
    assertThat(script("localStorage.getItem('shop-read')")).isEqualTo("[\"/storefront/p/fig\"]");
  }

  @Test
  void scripts_stay_inert_after_a_refusal() {
    open("/storefront/p/fig");

    answer(REFUSE);
    script("window.scrollTo(0, document.body.scrollHeight)");
    open("/storefront/p/fig");

    assertThat(script("document.querySelectorAll('script[type=\"text/plain\"]').length"))
        .isEqualTo(1L);
    assertThat(script("localStorage.length")).isEqualTo(0L);
    assertThat(cookies()).containsExactly("shop-consent");
  }

  @Test
  void other_scripts_of_the_page_hear_of_an_answer() {
    open("/storefront");
    browser.executeScript(
        "document.addEventListener('biscotti:consent', e => window.heard = e.detail);"
            + "window.calls = []; window.gtag = function () { window.calls.push([...arguments]); }");

    answer(REFUSE);

    assertThat(script("window.heard.granted")).isEqualTo(List.of("essential"));
    assertThat(script("window.heard.refused"))
        .isEqualTo(List.of("functional", "analytics", "marketing"));
    assertThat(script("window.heard.initial")).isEqualTo(false);
    assertThat(script("window.calls"))
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
  void withdrawal_leaves_neither_cookies_nor_storage() {
    open("/storefront/p/fig");
    answer(ACCEPT);
    open("/storefront/p/fig");
    script("window.scrollTo(0, document.body.scrollHeight)");
    until("the script has run", () -> script("localStorage.getItem('shop-read')") != null);
    assertThat(cookies()).contains("_visitor", "shop-recent", "shop-exp-delivery-note");

    open("/storefront/cookies");
    answer("button[value=refuse-all]");

    assertThat(cookies()).containsExactly("shop-consent");
    assertThat(script("localStorage.length")).isEqualTo(0L);
    assertThat(script("document.querySelectorAll('input[value=no]:checked').length")).isEqualTo(3L);
  }

  @Test
  void of_two_tabs_the_last_answer_counts() {
    open("/storefront");
    String first = browser.getWindowHandle();
    browser.switchTo().newWindow(WindowType.TAB);
    open("/storefront/p/fig");
    answer(ACCEPT);
    browser.switchTo().window(first);
    answer(REFUSE);

    open("/storefront");

    assertThat(cookies()).containsExactly("shop-consent");
    assertThat(browser.findElements(By.cssSelector(".biscotti"))).isEmpty();
  }

  @Test
  void going_back_does_not_ask_again() {
    open("/storefront");
    open("/storefront/p/fig");
    answer(ACCEPT);

    browser.navigate().back();

    until("the first page", () -> browser.getCurrentUrl().equals(url("/storefront")));
    assertThat(browser.findElements(By.cssSelector(ACCEPT))).isEmpty();
  }

  @Test
  void everything_works_without_script() {
    withoutScript.get(url("/storefront/p/fig"));
    withoutScript.findElement(By.cssSelector(ACCEPT)).click();

    assertThat(withoutScript.findElement(By.cssSelector(SAID)).getText())
        .contains("You have accepted");
    assertThat(withoutScript.manage().getCookieNamed("_visitor")).isNotNull();
    withoutScript.findElement(By.linkText("Change your choices")).click();
    withoutScript.findElement(By.cssSelector("button[value=refuse-all]")).click();
    assertThat(withoutScript.findElement(By.cssSelector(SAID)).getText())
        .contains("You have rejected additional cookies");
    assertThat(withoutScript.manage().getCookieNamed("_visitor")).isNull();
  }
}
