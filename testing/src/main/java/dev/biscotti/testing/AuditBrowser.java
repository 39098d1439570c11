package dev.biscotti.testing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * A headless Chromium, for one test after the other. {@link BrowserExtension} hands out one that
 * all tests of a run share, as new at the beginning of each.
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
   * Starts one, in a window of 1200 by 900 CSS pixels.
   *
   * @return the browser
   * @throws IllegalStateException if there is none to start; the message says how to get one
   */
  public static AuditBrowser start() {
    return new AuditBrowser(Chromium.ofThisMachine().start(WIDTH, HEIGHT));
  }

  /**
   * Selenium's view of it, for whatever a test wants to do.
   *
   * @return the driver
   */
  public ChromeDriver driver() {
    return driver;
  }

  /**
   * What it holds: all cookies, those of other sites included, and the local storage, session
   * storage and databases of the page that is open and of the frames in it.
   *
   * @return all items, without their values
   */
  public List<FoundItem> items() {
    return storage.items();
  }

  /**
   * Makes it as new: one empty tab, and nothing left of any visit. What a test emulated (scripts
   * switched off, a phone's width) ends with its tab.
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
   * A picture of what the window shows.
   *
   * @param scale the size of the picture; 1 for a pixel per CSS pixel
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
