package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.testing.AuditBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Opens pages on a desktop and on a phone, light and dark. With {@code -Dpictures.keep=true} it
 * leaves pictures of them in {@code target/screenshots}.
 */
@BrowserTest
class PageLooksTest {
  private static final Path PICTURES = Path.of("target", "screenshots");

  @LocalServerPort private int port;

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
  void noPageIsWiderThanItsScreen(String name, String path, AuditBrowser browser)
      throws IOException {
    Visitor visitor = new Visitor(browser, port);
    for (int width : List.of(320, 390, 1200)) {
      visitor.onScreenOf(width, 900);
      for (String colours : width == 320 ? List.of("light") : List.of("light", "dark")) {
        visitor.inColours(colours);
        visitor.open(path);
        assertThat((Long) visitor.script("document.documentElement.scrollWidth"))
            .as(name + " at " + width)
            .isLessThanOrEqualTo(width);
        if (width > 320 && Boolean.getBoolean("pictures.keep")) {
          String file = name + "-" + (width < 500 ? "phone" : "desktop") + "-" + colours;
          Files.createDirectories(PICTURES);
          Files.write(PICTURES.resolve(file + ".png"), visitor.picture());
        }
      }
    }
  }
}
