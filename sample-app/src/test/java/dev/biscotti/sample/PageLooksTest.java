package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.sample.browser.Chrome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Opens pages on a desktop and on a phone, light and dark, and leaves pictures of them in {@code
 * target/screenshots}; those in the README come from there.
 */
@SiteTest
class PageLooksTest {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static ChromeDriver browser;

  @LocalServerPort private int port;

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(PICTURES);
    browser = Chrome.start(1200, 900);
  }

  @AfterAll
  static void stop() {
    browser.quit();
  }

  @ParameterizedTest
  @CsvSource({
    "front, /",
    "kontra, /kontra",
    "kontra-policy, /kontra/cookies",
    "aktara, /aktara",
    "aktara-policy, /aktara/cookies",
    "storefront-banner, /storefront",
    "storefront-product, /storefront/p/fig",
    "storefront-policy, /storefront/cookies",
    "storefront-choices, /storefront/cookies#cookie-choices",
    "storefront-said, /storefront?cookie-choices=saved"
  })
  void no_page_is_wider_than_its_screen(String name, String path) throws IOException {
    for (int width : List.of(320, 390, 1200)) {
      size(width);
      for (String colours : width == 320 ? List.of("light") : List.of("light", "dark")) {
        browser.executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
        browser.get("http://localhost:" + port + path);
        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
            .as(name + " at " + width)
            .isLessThanOrEqualTo(width);
        if (width > 320) {
          picture(name + "-" + (width < 500 ? "phone" : "desktop") + "-" + colours);
        }
      }
    }
  }

  private static void size(int width) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
  }

  private static void picture(String name) throws IOException {
    Object data =
        browser.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png")).get("data");
    Files.write(PICTURES.resolve(name + ".png"), Base64.getDecoder().decode((String) data));
  }
}
