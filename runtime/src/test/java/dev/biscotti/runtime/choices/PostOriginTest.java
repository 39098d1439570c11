package dev.biscotti.runtime.choices;

import static dev.biscotti.runtime.choices.Posts.OUR_PAGE;
import static dev.biscotti.runtime.choices.Posts.SITE;
import static dev.biscotti.runtime.choices.Posts.post;
import static dev.biscotti.runtime.guard.Shop.visitedWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.consent.Consent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers come from forms on pages of the site itself. */
class PostOriginTest {
  private final ConsentEndpoint endpoint = new ConsentEndpoint(SITE);
  private final Consent consent = visitedWith().consent();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://shop.example, shop.example, -, 303",
        "https://SHOP.example, shop.example:443, -, 303",
        "https://shop.example:8443, shop.example:8443, same-origin, 303",
        "-, shop.example, same-origin, 303",
        "null, shop.example, same-origin, 303",
        "-, shop.example, -, 403",
        "null, shop.example, -, 403",
        "https://evil.example, shop.example, -, 403",
        "https://evil.example, shop.example, same-origin, 403",
        "https://shop.example, shop.example, cross-site, 403",
        "https://shop.example, shop.example, same-site, 403",
        "https://shop.example, shop.example, none, 403",
        "http://shop.example, shop.example, -, 403",
        "https://shop.example.evil.example, shop.example, -, 403",
        "https://shop.example@evil.example, shop.example, -, 403",
        "https://shop.example:444, shop.example, -, 403",
        "ftp://shop.example, shop.example, -, 403",
        "https://shop.example, -, -, 403"
      })
  void takesFormsOfItsOwnPagesOnly(String origin, String host, String fetchSite, int status) {
    Map<String, List<String>> headers = new HashMap<>();
    if (origin != null) {
      headers.put("ORIGIN", List.of(origin));
    }
    if (host != null) {
      headers.put("host", List.of(host));
    }
    if (fetchSite != null) {
      headers.put("Sec-Fetch-Site", List.of(fetchSite));
    }

    ChoiceResponse response = endpoint.handle(post(headers, "answer", "refuse"), consent);

    assertThat(response.status()).isEqualTo(status);
    assertThat(consent.answered("analytics")).isEqualTo(status == 303);
  }

  @Test
  void twoOriginsAreNone() {
    Map<String, List<String>> headers = new HashMap<>(OUR_PAGE);
    headers.put("Origin", List.of("https://shop.example", "https://evil.example"));

    assertThat(endpoint.handle(post(headers, "answer", "refuse"), consent).status()).isEqualTo(403);
  }

  @Test
  void behindAProxyTheSiteSaysItsOrigin() {
    ConsentEndpoint known = new ConsentEndpoint(SITE.withOrigin("https://shop.example"));
    Map<String, List<String>> headers =
        Map.of("Origin", List.of("https://shop.example"), "Host", List.of("10.0.0.1:8080"));

    assertThat(known.handle(post(headers, "answer", "refuse"), consent).status()).isEqualTo(303);
    assertThat(endpoint.handle(post(headers, "answer", "refuse"), consent).status()).isEqualTo(403);
  }
}
