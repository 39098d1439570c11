package dev.biscotti.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrowserExtension.class)
class AuditBrowserTest {
  @Test
  void itClearsTheStorageOfPagesThatNobodyInspected(AuditBrowser browser) throws IOException {
    try (TestSite site = new TestSite()) {
      site.with(
          "/fill", List.of(), List.of(), "<script>localStorage.setItem('read','[]')</script>");
      browser.driver().get(site.base() + "/fill");
      browser.driver().get(site.base().replace("localhost", "127.0.0.1") + "/fill");
      browser.driver().get("about:blank");

      browser.forget();

      for (String host : List.of("localhost", "127.0.0.1")) {
        browser.driver().get(site.base().replace("localhost", host) + "/empty");
        assertThat(browser.driver().executeScript("return localStorage.length"))
            .as(host)
            .isEqualTo(0L);
      }
    }
  }
}
