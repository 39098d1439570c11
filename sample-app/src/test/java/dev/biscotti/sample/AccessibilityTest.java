package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.testing.AuditBrowser;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Banner, confirmation and policy page meet WCAG 2.2 AA, as far as axe-core can check. */
@BrowserTest
class AccessibilityTest {
  private static final List<String> SHOP = List.of("/storefront", "/storefront/cookies");
  private static final List<String> ALL =
      List.of("/storefront", "/storefront/cookies", "/kontra/cookies", "/aktara/cookies");

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({"1200, light", "1200, dark", "390, dark"})
  void axeFindsNoViolations(int width, String colours, AuditBrowser browser) {
    Visitor visitor = new Visitor(browser, port);
    visitor.onScreenOf(width, 900);
    visitor.inColours(colours);

    for (String path : colours.equals("dark") ? SHOP : ALL) {
      visitor.open(path);
      visitor.unfold();
      assertThat(Axe.violations(visitor.driver())).as(path).isEmpty();
    }
    visitor.open("/storefront/about");
    visitor.until("the page asks", () -> visitor.sees(Visitor.BANNER));
    assertThat(Axe.violations(visitor.driver())).as("the page of a shared cache").isEmpty();
    visitor.open("/storefront");
    visitor.answer(Visitor.ACCEPT);
    assertThat(Axe.violations(visitor.driver())).as("the confirmation").isEmpty();
  }
}
