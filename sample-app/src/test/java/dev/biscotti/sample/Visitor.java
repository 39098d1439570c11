package dev.biscotti.sample;

import dev.biscotti.testing.AuditBrowser;
import dev.biscotti.testing.FoundItem;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A visitor of the sample sites with a real browser. */
final class Visitor {
  static final String BANNER = "[data-biscotti-banner]";
  static final String ACCEPT = BANNER + " button[value=accept]";
  static final String REFUSE = BANNER + " button[value=refuse]";
  static final String SAID = "[data-biscotti-said]";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration POLLING = Duration.ofMillis(20);

  private final AuditBrowser browser;
  private final ChromeDriver driver;
  private final String base;

  Visitor(AuditBrowser browser, int port) {
    this.browser = browser;
    driver = browser.driver();
    base = "http://localhost:" + port;
    // Discards what earlier tests logged.
    driver.manage().logs().get("browser");
  }

  ChromeDriver driver() {
    return driver;
  }

  String url(String path) {
    return base + path;
  }

  void open(String path) {
    driver.get(url(path));
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  boolean sees(String selector) {
    return all(selector).stream().anyMatch(WebElement::isDisplayed);
  }

  void click(String selector) {
    find(selector).click();
  }

  /** Answers, and waits until the page confirms it. */
  void answer(String button) {
    click(button);
    until(SAID + " is shown", () -> sees(SAID));
  }

  /** Follows a link, and waits for the new page. */
  void follow(String within, String text) {
    String before = driver.getCurrentUrl();
    find(within).findElement(By.partialLinkText(text)).click();
    until("another page", () -> !String.valueOf(driver.getCurrentUrl()).equals(before));
  }

  interface Condition {
    boolean holds();
  }

  void until(String what, Condition condition) {
    new WebDriverWait(driver, PATIENCE, POLLING)
        .ignoring(StaleElementReferenceException.class)
        .withMessage(what)
        .until(any -> condition.holds());
  }

  Object script(String code) {
    return driver.executeScript("return " + code);
  }

  /** Of the cookies, sorted. */
  List<String> cookies() {
    return browser.items().stream()
        .filter(i -> !i.path().isEmpty())
        .map(FoundItem::name)
        .sorted()
        .toList();
  }

  FoundItem cookie(String name) {
    return browser.items().stream().filter(i -> i.name().equals(name)).findFirst().orElseThrow();
  }

  /** The consent record that the browser has. */
  String recorded() {
    return driver.manage().getCookieNamed("__Host-shop-consent").getValue();
  }

  /** Sets the consent record as the server would. */
  void remember(String record) {
    driver.executeCdpCommand(
        "Network.setCookie",
        Map.of(
            "name",
            "__Host-shop-consent",
            "value",
            record,
            "url",
            base,
            "secure",
            true,
            "httpOnly",
            true,
            "sameSite",
            "Lax"));
  }

  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Presses Tab until an element has the focus. */
  int tabTo(String selector) {
    for (int presses = 1; presses <= 40; presses++) {
      press(Keys.TAB);
      if (all(selector).contains(driver.switchTo().activeElement())) {
        return presses;
      }
    }
    throw new AssertionError("no way to " + selector + " with the Tab key");
  }

  void withoutScript() {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
  }

  void inColours(String colours) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
  }

  void onScreenOf(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
  }

  /** Sends Global Privacy Control as browsers with the setting do. */
  void withPrivacyControl() {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Sec-GPC", "1")));
    driver.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument",
        Map.of("source", "Object.defineProperty(navigator,'globalPrivacyControl',{value:true})"));
  }

  /** What the browser has logged since the last call, including CSP violations. */
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Opens all collapsed parts. */
  void unfold() {
    driver.executeScript("document.querySelectorAll('details').forEach(d => { d.open = true; })");
  }

  String style(String selector, String property) {
    return String.valueOf(
        driver.executeScript(
            "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]",
            selector,
            property));
  }

  /** A screenshot of the window, as a PNG file. */
  byte[] picture() {
    Object data =
        driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png")).get("data");
    return Base64.getDecoder().decode((String) data);
  }
}
