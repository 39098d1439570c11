package dev.biscotti.runtime.choices;

import static dev.biscotti.runtime.choices.Posts.OUR_PAGE;
import static dev.biscotti.runtime.choices.Posts.SITE;
import static dev.biscotti.runtime.choices.Posts.post;
import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.visitedWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.Logged;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only forms on pages of the site itself are accepted as answers. */
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
  void acceptsFormsFromItsOwnPagesOnly(String origin, String host, String fetchSite, int status) {
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
  void twoOriginsAreRejected() {
    Map<String, List<String>> headers = new HashMap<>(OUR_PAGE);
    headers.put("Origin", List.of("https://shop.example", "https://evil.example"));

    assertThat(endpoint.handle(post(headers, "answer", "refuse"), consent).status()).isEqualTo(403);
  }

  private static ConsentEndpoint endpoint(String site, String... scope) {
    return new ConsentEndpoint(
        ChoiceSite.of(
            DeployedPolicy.of(
                PolicyDeclaration.of("shop", LocalDate.of(2026, 6, 1))
                    .site(site)
                    .scope(List.of(scope))
                    .consentRecord("shop-consent")
                    .categories(POLICY.rules().categories())
                    .cookies(POLICY.rules().cookies())
                    .build()),
            "/cookies"));
  }

  /** The browser's own comparison overrides a Host header that a proxy can change. */
  @ParameterizedTest
  @CsvSource({
    // of a proxy that passes another Host: an address, a name inside, a host of the policy
    "https://shop.example, 127.0.0.1:8080, same-origin, 303",
    "https://shop.example, localhost:8080, same-origin, 303",
    "https://shop.example, '[::1]:8080', same-origin, 303",
    "https://shop.example, backend, same-origin, 303",
    "https://www.shop.example:8443, backend.internal, same-origin, 303",
    "https://blog.example, backend.internal, same-origin, 303",
    "https://staging.test, 10.0.0.1:8080, same-origin, 303",
    "http://shop.example, 10.0.0.1:8080, same-origin, 303",
    // neither the site nor a changed host
    "https://evil.example, shop.example, same-origin, 403",
    "https://evil.example, backend.internal, same-origin, 403",
    "https://notshop.example, backend.internal, same-origin, 403",
    "https://shop.example.evil.example, backend.internal, same-origin, 403",
    "https://shop.example@evil.example, 127.0.0.1, same-origin, 403",
    "ftp://shop.example, 127.0.0.1, same-origin, 403",
    // what the browser does not call same-origin is never ours
    "https://shop.example, 127.0.0.1:8080, same-site, 403",
    "https://shop.example, 127.0.0.1:8080, cross-site, 403",
    "https://shop.example, 127.0.0.1:8080, none, 403",
    "https://shop.example, 127.0.0.1:8080, 'same-origin, same-origin', 403"
  })
  void hostChangedByAProxyIsOverruledByTheBrowser(
      String origin, String host, String fetchSite, int status) {
    Map<String, List<String>> headers =
        Map.of(
            "Origin", List.of(origin),
            "Host", List.of(host),
            "Sec-Fetch-Site", List.of(fetchSite));

    ChoiceResponse response =
        endpoint("shop.example", "blog.example").handle(post(headers, "answer", "refuse"), consent);

    assertThat(response.status()).isEqualTo(status);
  }

  /**
   * A site with a stated origin can also be reached under another name in its policy, but under no
   * others.
   */
  @Test
  void statedOriginAndOtherNamesOfTheSite() {
    ConsentEndpoint stated = new ConsentEndpoint(SITE.withOrigin("https://shop.example"));
    Map<String, List<String>> elsewhere =
        Map.of(
            "Origin", List.of("https://staging.test"),
            "Host", List.of("10.0.0.1"),
            "Sec-Fetch-Site", List.of("same-origin"));

    assertThat(stated.handle(post(elsewhere, "answer", "refuse"), consent).status()).isEqualTo(403);
  }

  @Test
  void eachHostUnderWhichTheServerKnowsTheRequestCounts() {
    Map<String, List<String>> headers =
        Map.of(
            "Origin", List.of("https://shop.example:8443"),
            "Host", List.of("shop.example:8443"),
            ":authority", List.of("shop.example"));
    Map<String, List<String>> forwarded =
        Map.of(
            "Origin", List.of("https://shop.example"),
            "Host", List.of("10.0.0.1:8080"),
            ":authority", List.of("shop.example"));

    assertThat(endpoint.handle(post(headers, "answer", "refuse"), consent).status()).isEqualTo(303);
    assertThat(endpoint.handle(post(forwarded, "answer", "refuse"), consent).status())
        .isEqualTo(303);
  }

  @Test
  void twoHostsCountAsNone() {
    Map<String, List<String>> headers =
        Map.of(
            "Origin", List.of("https://shop.example"),
            "Host", List.of("shop.example", "evil.example"));

    assertThat(endpoint.handle(post(headers, "answer", "refuse"), consent).status()).isEqualTo(403);
  }

  @Test
  void behindAProxyTheSiteStatesItsOrigin() {
    ConsentEndpoint known = new ConsentEndpoint(SITE.withOrigin("https://shop.example"));
    Map<String, List<String>> headers =
        Map.of("Origin", List.of("https://shop.example"), "Host", List.of("10.0.0.1:8080"));

    assertThat(known.handle(post(headers, "answer", "refuse"), consent).status()).isEqualTo(303);
    assertThat(endpoint.handle(post(headers, "answer", "refuse"), consent).status()).isEqualTo(403);
  }

  @Test
  void refusalIsLoggedOnceWithWhatToDoAndWithoutControlCharacters() {
    Map<String, List<String>> headers =
        Map.of(
            "Origin", List.of("https://shop.example\r\nWARNING forged \u202e" + "x".repeat(500)),
            "Host", List.of("10.0.0.1:8080"));
    try (Logged logged = new Logged()) {
      for (int i = 0; i < 3; i++) {
        endpoint.handle(post(headers, "answer", "refuse"), consent);
      }

      assertThat(logged.lines().stream().filter(line -> line.startsWith("WARNING"))).hasSize(1);
      assertThat(logged.lines().get(0))
          .contains("Host 10.0.0.1:8080")
          .contains("Origin https://shop.example??WARNING?forged??xxx")
          .contains("biscotti.origin", "ChoiceSite.withOrigin", "forward-headers-strategy")
          .doesNotContain("x".repeat(100))
          .doesNotContain("\n");
    }
  }

  @Test
  void attackersCannotFloodTheLog() {
    AtomicLong nanos = new AtomicLong();
    RefusedPosts refused = new RefusedPosts(nanos::get);
    try (Logged logged = new Logged()) {
      for (int i = 0; i < 500; i++) {
        refused.add(post(Map.of("Origin", List.of("https://evil" + i + ".example"))));
      }
      assertThat(logged.lines().stream().filter(line -> line.startsWith("WARNING"))).hasSize(50);

      nanos.addAndGet(Duration.ofHours(1).toNanos());
      refused.add(post(Map.of("Origin", List.of("https://evil.example"))));
      assertThat(logged.lines().stream().filter(line -> line.startsWith("WARNING"))).hasSize(51);
    }
  }
}
