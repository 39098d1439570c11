package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.sample.Browser.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class EverySiteTest {
  @LocalServerPort private int port;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  @Test
  void theFrontPageLeadsToEachSiteAndEachPolicy() {
    Document front = browser.get("/").html();

    for (String site : new String[] {"kontra", "aktara", "storefront"}) {
      for (String path : new String[] {"", "/cookies", "/cookies.md", "/cookies.json"}) {
        assertThat(front.select("a[href=/" + site + path + "]")).as(site + path).isNotEmpty();
      }
    }
  }

  @Test
  void everyLinkOfEveryPageLeadsSomewhere() {
    for (String start : new String[] {"/", "/kontra", "/aktara", "/storefront"}) {
      for (String link : browser.get(start).html().select("a[href^=/]").eachAttr("href")) {
        String path = link.replaceFirst("#.*", "");
        assertThat(browser.get(path).status()).as(path).isIn(200, 302);
      }
    }
    for (String site : new String[] {"kontra", "aktara", "storefront"}) {
      Document policy = browser.get("/" + site + "/cookies").html();
      for (String link : policy.select("a[href^=/]").eachAttr("href")) {
        assertThat(browser.get(link).status()).as(link).isEqualTo(200);
      }
      for (String link : policy.select("a[href^=#]").eachAttr("href")) {
        assertThat(policy.getElementById(link.substring(1))).as(link).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "kontra, cookies, policy.html, text/html;charset=utf-8",
    "kontra, cookies.md, policy.md, text/markdown;charset=UTF-8",
    "kontra, cookies.json, inventory.json, application/json",
    "aktara, cookies, policy.html, text/html;charset=utf-8",
    "aktara, cookies.md, policy.md, text/markdown;charset=UTF-8",
    "aktara, cookies.json, inventory.json, application/json",
    "storefront, cookies, policy.html, text/html;charset=utf-8",
    "storefront, cookies.md, policy.md, text/markdown;charset=UTF-8",
    "storefront, cookies.json, inventory.json, application/json"
  })
  void theDocumentsAreTheOnesTheCompilerWrote(
      String site, String path, String resource, String type) throws IOException {
    Page served = browser.get("/" + site + "/" + path);

    assertThat(served.status()).isEqualTo(200);
    assertThat(served.header("Content-Type")).isEqualTo(type);
    try (InputStream stream =
        getClass().getResourceAsStream("/META-INF/biscotti/" + site + "/" + resource)) {
      String written = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      if (path.equals("cookies")) {
        assertThat(withoutOurs(served.response().body())).isEqualTo(written);
      } else {
        assertThat(served.response().body()).isEqualTo(written);
      }
    }
  }

  /** Removes what the running site adds: frame, script, nonce, form and addresses. */
  private static String withoutOurs(String page) {
    return page.replace("<link rel=\"stylesheet\" href=\"/css/policy.css\">\n", "")
        .replaceFirst("\n<p class=\"site\">.*</p>", "")
        .replaceFirst("<link rel=\"stylesheet\" href=\"[a-z/]*/choices.css\".*\n", "")
        .replaceFirst("<script defer .*</script>\n", "")
        .replaceAll(" nonce=\"[^\"]*\"", "")
        .replace("href=\"/storefront/cookies?lang=en\"", "href=\"policy.html\"")
        .replaceAll("href=\"/storefront/cookies\\?lang=([a-z]+)\"", "href=\"policy.$1.html\"")
        .replaceFirst("(?s)\n<div class=\"biscotti\".*?</form>\n</div>\n", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/kontra/sign-in",
        "/kontra/sign-out",
        "/kontra/theme",
        "/kontra/cookies/choices",
        "/kontra/sign/n4kd9f2wbr",
        "/aktara/sign-in",
        "/aktara/sign-out",
        "/aktara/demo",
        "/aktara/contact",
        "/storefront/sign-in",
        "/storefront/basket",
        "/storefront/order",
        "/storefront/theme",
        "/storefront/cookies/choices"
      })
  void aFormFromAnotherSiteIsRefused(String path) {
    for (String from :
        new String[] {
          "https://evil.example", "null", "", "http://localhost", "https://localhost:" + port
        }) {
      Page refused =
          browser.postFrom(from, path, "answer", "accept", "theme", "dark", "product", "fig");

      assertThat(refused.status()).as(from).isEqualTo(403);
      assertThat(refused.setCookies()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/kontra",
        "/kontra/cookies",
        "/aktara/sign-in",
        "/aktara/cookies",
        "/storefront",
        "/storefront/cookies",
        "/nowhere"
      })
  void aPageRunsOnlyOurScriptAndLoadsNothingFromElsewhere(String path) {
    Page page = browser.get(path);

    assertThat(page.header("Content-Security-Policy"))
        .matches("default-src 'none'; script-src 'nonce-[\\w-]{43}'; style-src 'self' 'nonce-.*")
        .contains("form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(browser.get(path).header("Content-Security-Policy"))
        .as("each page has its own nonce")
        .isNotEqualTo(page.header("Content-Security-Policy"));
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    Document html = page.html();
    assertThat(html.select("[style], iframe, img[src^=http], link[href^=http]")).isEmpty();
    assertThat(html.select("script"))
        .allSatisfy(script -> assertThat(script.attr("src")).endsWith("/cookies/choices.js"));
    assertThat(html.getAllElements())
        .allSatisfy(
            element ->
                assertThat(element.attributes())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/kontra", "/aktara", "/storefront"})
  void aPageHasOneHeadingALanguageAndAWayPastTheNavigation(String path) {
    Document html = browser.get(path).html();

    assertThat(html.selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(html.select("h1")).hasSize(1);
    assertThat(html.select("main#content")).hasSize(1);
    assertThat(html.select("a.skip[href=#content]")).hasSize(1);
    assertThat(html.select("meta[name=viewport]")).hasSize(1);
  }

  @Test
  void styleSheetsCanBeCached() {
    assertThat(browser.get("/css/kontra.css").header("Cache-Control")).contains("max-age=3600");
  }

  @Test
  void anUnknownAddressGetsAHelpfulPage() {
    Page missing = browser.with("Accept", "text/html").get("/kontra/nothing-here");

    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.text()).contains("There is nothing at this address.");
  }
}
