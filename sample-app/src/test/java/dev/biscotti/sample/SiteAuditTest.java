package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.testing.AuditBrowser;
import dev.biscotti.testing.AuditFinding;
import dev.biscotti.testing.AuditResult;
import dev.biscotti.testing.BrowserExtension;
import dev.biscotti.testing.CookieAudit;
import dev.biscotti.testing.Declarations;
import dev.biscotti.testing.VisitState;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The three sites store in a real browser only what they declare. */
@SiteTest
@ExtendWith(BrowserExtension.class)
class SiteAuditTest {
  @LocalServerPort private int port;

  @Test
  void theShopKeepsToItsPolicy(AuditBrowser browser) {
    AuditResult result =
        CookieAudit.of(Declarations.onClassPath("storefront"), "http://localhost:" + port)
            .visiting("/storefront?campaign=autumn", "/storefront/cookies")
            .visiting("/storefront/p/fig", SiteAuditTest::readToTheEnd)
            .visiting("/storefront/p/almond", shop -> submit(shop, "/storefront/basket"))
            .visiting(
                "/storefront", shop -> shop.findElement(By.cssSelector("[value=dark]")).click())
            .visiting("/storefront/sign-in", SiteAuditTest::signIn)
            .settling(Duration.ofMillis(50))
            .run(browser)
            .assertAsDeclared();

    assertThat(result.findings())
        .as("every declared item was seen except the announced one")
        .allMatch(finding -> finding.name().equals("shop-first-visit"));
    assertThat(result.names(VisitState.UNASKED))
        .containsExactly("__Host-shop-session", "shop-basket", "shop-theme");
    assertThat(result.names(VisitState.REFUSED))
        .containsExactly("__Host-shop-consent", "__Host-shop-session", "shop-basket", "shop-theme");
    assertThat(result.names(VisitState.ACCEPTED))
        .contains(
            "_visitor", "shop-campaign", "shop-exp-delivery-note", "shop-read", "shop-recent");
  }

  @Test
  void theInvoicingSiteKeepsToItsPolicy(AuditBrowser browser) {
    AuditResult result =
        CookieAudit.of(Declarations.onClassPath("kontra"), "http://localhost:" + port)
            .visiting(
                "/kontra", "/kontra/cookies", "/kontra/i/q7tz4m2xk9", "/kontra/sign/n4kd9f2wbr")
            .visiting("/kontra", site -> site.findElement(By.cssSelector("[value=light]")).click())
            .visiting("/kontra/sign-in", SiteAuditTest::signIn)
            .settling(Duration.ofMillis(50))
            .run(browser)
            .assertAsDeclared();

    assertThat(result.names(VisitState.UNASKED))
        .containsExactly("kontra-theme", "sb-access-token", "sb-refresh-token");
    assertThat(result.findings())
        .extracting(AuditFinding::name)
        .as("the host's cookies, and the record of an answer that is never requested")
        .containsExactlyInAnyOrder("kontra-consent", "_vcrcs", "__vdpl");
  }

  @Test
  void theReadingToolKeepsToItsPolicy(AuditBrowser browser) {
    AuditResult result =
        CookieAudit.of(Declarations.onClassPath("aktara"), "http://localhost:" + port)
            .visiting("/aktara", "/aktara/cookies", "/aktara/demo", "/aktara/settings")
            .visiting("/aktara/sign-in", SiteAuditTest::signIn)
            .settling(Duration.ofMillis(50))
            .run(browser)
            .assertAsDeclared();

    assertThat(result.names(VisitState.UNASKED))
        .containsExactly("authjs.callback-url", "authjs.csrf-token", "authjs.session-token");
    assertThat(result.findings()).as("previews are another environment").isEmpty();
  }

  /** Waits until the script, if it runs, has stored its items. */
  private static void readToTheEnd(WebDriver shop) {
    JavascriptExecutor page = (JavascriptExecutor) shop;
    page.executeScript("window.scrollTo(0, document.body.scrollHeight)");
    if (shop.findElements(By.cssSelector("script[type='text/plain']")).isEmpty()) {
      soon(shop).until(d -> page.executeScript("return localStorage.getItem('shop-read')"));
    }
  }

  private static WebDriverWait soon(WebDriver site) {
    return new WebDriverWait(site, Duration.ofSeconds(10), Duration.ofMillis(20));
  }

  private static void submit(WebDriver site, String action) {
    site.findElement(By.cssSelector("form[action='" + action + "'] button")).click();
  }

  /** Signs in with the account that each sample shows on its form. */
  private static void signIn(WebDriver site) {
    String[] account =
        site.getCurrentUrl().contains("/storefront")
            ? new String[] {"chiara@example.com", "twice-baked"}
            : site.getCurrentUrl().contains("/aktara")
                ? new String[] {"mira@example.com", "close-reading"}
                : new String[] {"astrid@example.com", "fika-at-three"};
    site.findElement(By.name("email")).sendKeys(account[0]);
    site.findElement(By.name("password")).sendKeys(account[1]);
    site.findElement(By.cssSelector("main form button")).click();
    soon(site)
        .until(
            ExpectedConditions.presenceOfElementLocated(By.cssSelector("form[action$=sign-out]")));
  }
}
