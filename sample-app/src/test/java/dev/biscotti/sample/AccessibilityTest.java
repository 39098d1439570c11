package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.testing.AuditBrowser;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Banner, confirmation and policy page keep WCAG 2.2 AA, as far as axe-core can see. */
@BrowserTest
class AccessibilityTest {
  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({"1200, light", "1200, dark", "390, light"})
  void axe_finds_no_violation(int width, String colours, AuditBrowser browser) {
    Visitor visitor = new Visitor(browser, port);
    visitor.onScreenOf(width, 900);
    visitor.inColours(colours);

    for (String path :
        List.of("/storefront", "/storefront/cookies", "/kontra/cookies", "/aktara/cookies")) {
      visitor.open(path);
      visitor.driver().executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
      assertThat(Axe.violations(visitor.driver())).as(path).isEmpty();
    }
    visitor.open("/storefront");
    visitor.answer(Visitor.ACCEPT);
    assertThat(Axe.violations(visitor.driver())).as("the confirmation").isEmpty();
  }
}
