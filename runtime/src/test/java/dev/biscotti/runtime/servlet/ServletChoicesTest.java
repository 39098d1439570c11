package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.choices.ChoiceRequest;
import dev.biscotti.runtime.choices.ChoiceResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests and responses of the banner and the policy page in a servlet container. */
class ServletChoicesTest {
  private final FakeServer server = new FakeServer().withRequestHeader("Host", "inner.example");

  private ChoiceRequest request() {
    server.request.put("getMethod", "GET");
    return ServletChoices.request(server.request());
  }

  @ParameterizedTest
  @CsvSource({
    "443, true, shop.example",
    "80, false, shop.example",
    "0, true, shop.example",
    "-1, false, shop.example",
    "80, true, shop.example:80",
    "443, false, shop.example:443",
    "1, false, shop.example:1",
    "8443, true, shop.example:8443"
  })
  void theHostIsWhatTheContainerKnowsWithItsPortUnlessThatIsTheUsualOne(
      int port, boolean isSecure, String authority) {
    server.request.put("getServerName", "shop.example");
    server.request.put("getServerPort", port);
    server.request.put("isSecure", isSecure);

    assertThat(request().headers())
        .containsEntry("host", List.of("inner.example"))
        .containsEntry(ChoiceRequest.AUTHORITY, List.of(authority));
    assertThat(request().secure()).contains(isSecure);
  }

  @Test
  void withoutOneHostTheContainerIsNotAsked() {
    assertThat(request().headers()).doesNotContainKey(ChoiceRequest.AUTHORITY);
    server.request.put("getServerName", "shop.example");
    server.withRequestHeader("Host", "a.example", "b.example");
    assertThat(request().headers()).doesNotContainKey(ChoiceRequest.AUTHORITY);
    server.withRequestHeader("Host");
    assertThat(request().headers()).doesNotContainKeys(ChoiceRequest.AUTHORITY, "host");
  }

  @Test
  void aPageWithABannerIsForOneVisitor() {
    server.response.headers.put("Vary", new ArrayList<>(List.of("Accept")));
    ServletChoices.markPersonal(server.response());

    assertThat(server.response.headers)
        .containsEntry("Cache-Control", List.of("no-store"))
        .containsEntry("Vary", List.of("Accept", "Cookie, Accept-Language"));
  }

  @Test
  void aResponseToHeadHasTheLengthOfTheOmittedBody() throws Exception {
    server.request.put("getMethod", "HEAD");
    ServletChoices.send(
        new ChoiceResponse(418, new TreeMap<>(Map.of("X-Page", "1")), "\u00e9"),
        server.request(),
        server.response());

    assertThat(server.response.status).isEqualTo(418);
    assertThat(server.response.headers).containsEntry("X-Page", List.of("1"));
    assertThat(server.response.calls()).containsExactly("setContentLength[2]");
  }

  @Test
  void aPageForAllVisitorsLosesItsCookiesWithoutTheFilterToo() {
    server.response.setByContainer("a=1");
    server.response.setByContainer("b=2");
    server.response.isCommitted = true;
    ServletChoices.markShared(server.response());
    assertThat(server.setCookies()).hasSize(2);
    assertThat(server.response.calls()).isEmpty();

    server.response.isCommitted = false;
    ServletChoices.markShared(server.response());
    assertThat(server.setCookies()).isEmpty();
  }

  /** Lines that the container has set and the filter has not seen yet are removed at once, too. */
  @Test
  void behindTheFilterAllCookiesGoAndNoneComesBack() throws Exception {
    ServletGuards.install(server.context(), SETTINGS);
    server.withRequestHeader("Cookie", "__Host-session=abc");

    server.run(
        BiscottiFilter.of(POLICY).withListener(finding -> {}),
        (request, response) -> {
          server.response.setByContainer("JSESSIONID=1");
          ServletChoices.markShared(response);
          assertThat(server.setCookies()).isEmpty();
        });

    assertThat(server.setCookies()).isEmpty();
  }
}
