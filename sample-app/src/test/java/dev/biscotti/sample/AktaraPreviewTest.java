package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.sample.Browser.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = "biscotti.environment=preview")
class AktaraPreviewTest {
  @LocalServerPort private int port;

  @Test
  void aPreviewIsMarkedAsOneAndLeavesTheHostsCookieToTheHost() {
    Browser browser = new Browser(port);
    browser.tamper("__vercel_live_token", "the-host-set-this");

    Page home = browser.get("/aktara");

    assertThat(home.html().select(".preview")).hasSize(1);
    assertThat(home.setCookies()).isEmpty();
  }
}
