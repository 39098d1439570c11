package dev.biscotti.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.remote.NoSuchDriverException;

class ChromiumTest {
  @Test
  void withoutABrowserATestFailsAndSaysHowToGetOne(@TempDir Path empty) {
    Chromium nowhere =
        new Chromium(
            List.of(empty),
            (service, options) -> {
              throw new NoSuchDriverException("Unable to obtain: chromedriver");
            });

    assertThatThrownBy(() -> nowhere.start(800, 600))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("browser tests are never skipped")
        .hasMessageContaining("bin/install-chromium");
  }
}
