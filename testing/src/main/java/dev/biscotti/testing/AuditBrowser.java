package dev.biscotti.testing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * A headless Chromium that runs one test at a time. {@link BrowserExtension} provides one that all
 * tests of a run share and that is reset before each test.
 */
public final class AuditBrowser implements AutoCloseable {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 900;

  private final ChromeDriver driver;
  private final DeviceStorage storage;

  private AuditBrowser(ChromeDriver driver) {
    this.driver = driver;
    storage = new DeviceStorage(driver, Clock.systemUTC());
  }

  /**
   * Starts a browser with a window of 1200 by 900 CSS pixels.
   *
   * @return the browser
   * @throws IllegalStateException if none can be started; the message says how to install one
   */
  public static AuditBrowser start() {
    return new AuditBrowser(Chromium.ofThisMachine().start(WIDTH, HEIGHT));
  }

  /**
   * The Selenium driver of the browser, for anything else that a test does.
   *
   * @return the driver
   */
  public ChromeDriver driver() {
    return driver;
  }

  /**
   * What the browser stores: all cookies, including those of other sites, and the local storage,
   * session storage and databases of the open page and its frames.
   *
   * @return all items, without their values
   */
  public List<FoundItem> items() {
    return storage.items();
  }

  /**
   * Resets the browser to one empty tab without any trace of earlier visits. Emulation that a test
   * switched on (no scripts, a phone's width) ends with its tab.
   */
  public void forget() {
    List<String> before = new ArrayList<>(driver.getWindowHandles());
    driver.switchTo().newWindow(WindowType.TAB);
    String fresh = driver.getWindowHandle();
    for (String window : before) {
      driver.switchTo().window(window);
      driver.close();
    }
    driver.switchTo().window(fresh);
    storage.clear();
  }

  /**
   * A screenshot of the window.
   *
   * @param scale the scale; 1 for one pixel per CSS pixel
   * @return a JPEG file in Base64
   */
  String picture(double scale) {
    List<?> corner = (List<?>) driver.executeScript("return [scrollX, scrollY]");
    Map<String, Object> clip =
        Map.of(
            "x",
            corner.get(0),
            "y",
            corner.get(1),
            "width",
            WIDTH,
            "height",
            HEIGHT,
            "scale",
            scale);
    Map<String, Object> shot =
        driver.executeCdpCommand(
            "Page.captureScreenshot", Map.of("format", "jpeg", "quality", 60, "clip", clip));
    return String.valueOf(shot.get("data"));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
