package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.sample.Browser.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the shop that work without consent. */
@SiteTest
class StorefrontPagesTest {
  private static final DeclaredCookies DECLARED = DeclaredCookies.of("storefront");

  @LocalServerPort private int port;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  @Test
  void theBasketWorksWithoutConsent() {
    Page product = browser.get("/storefront/p/almond");
    assertThat(browser.submit(product, "/storefront/basket").set()).containsExactly("shop-basket");
    browser.submit(product, "/storefront/basket");
    browser.post("/storefront/basket", "product", "fig");
    browser.post("/storefront/basket", "product", "nothing");

    assertThat(browser.cookie("shop-basket")).isEqualTo("almond.2~fig.1");
    assertThat(browser.get("/storefront/basket").text()).contains("€22.00");

    browser.post("/storefront/basket/remove", "product", "almond");
    assertThat(browser.get("/storefront/basket").text()).contains("€8.20");

    Page ordered = browser.post("/storefront/order");
    assertThat(ordered.deleted()).containsExactly("shop-basket");
    assertThat(browser.follow(ordered).text()).contains("Thank you");
  }

  @Test
  void aForgedBasketIsEmpty() {
    for (String basket :
        new String[] {"almond.99", "almond.-1", "almond", "<script>.1", "fig.1~almond.1"}) {
      browser.tamper("shop-basket", basket);
      assertThat(browser.get("/storefront/basket").text()).as(basket).contains("It is empty.");
    }
  }

  @Test
  void signingInAndOutSetsAndDeletesTheSession() {
    Page signedIn =
        browser.submit(
            browser.get("/storefront/sign-in"),
            "/storefront/sign-in",
            "email",
            "chiara@example.com",
            "password",
            "twice-baked");
    assertThat(signedIn.set()).containsExactly("__Host-shop-session");

    Page shelf = browser.follow(signedIn);
    assertThat(shelf.text()).contains("Chiara Bruni");
    assertThat(shelf.set()).containsExactly("__Host-shop-session");

    Page signedOut = browser.submit(shelf, "/storefront/sign-out");
    assertThat(signedOut.deleted()).containsExactly("__Host-shop-session");
    assertThat(browser.get("/storefront").text()).doesNotContain("Chiara Bruni");
  }

  @Test
  void theThemeIsInThePageAsItArrives() {
    browser.post("/storefront/theme", "theme", "dark", "return", "/storefront/basket");

    assertThat(browser.get("/storefront/basket").html().selectFirst("html").attr("data-theme"))
        .isEqualTo("dark");
  }

  @Test
  void theOneUndeclaredCookieGoesOnlyToTheMonitorAndIsInTheInventory() {
    assertThat(browser.get("/storefront/health").setCookies()).isEmpty();

    assertThat(rawSetCookies("/storefront/health"))
        .singleElement()
        .asString()
        .startsWith("shop-probe=");
    assertThat(DECLARED.inventory().get("undeclaredAllowances").toString())
        .contains("HealthPage.health", "uptime monitor");
  }

  private List<String> rawSetCookies(String path) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                  .header("X-Uptime-Monitor", "1")
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .headers()
          .allValues("Set-Cookie");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
