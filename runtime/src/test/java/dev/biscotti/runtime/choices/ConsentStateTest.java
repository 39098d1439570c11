package dev.biscotti.runtime.choices;

import static dev.biscotti.runtime.choices.Posts.OUR_PAGE;
import static dev.biscotti.runtime.choices.Posts.SITE;
import static dev.biscotti.runtime.choices.Posts.offered;
import static dev.biscotti.runtime.choices.Posts.post;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.no;
import static dev.biscotti.runtime.guard.Shop.record;
import static dev.biscotti.runtime.guard.Shop.visitedWith;
import static dev.biscotti.runtime.guard.Shop.yes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The state that the script gets after an answer and on a page from a shared cache. */
class ConsentStateTest {
  private final ConsentEndpoint endpoint = new ConsentEndpoint(SITE);
  private final Consent consent = visitedWith().consent();

  @Test
  void aPageOfASharedCacheGetsItsBannerAndTheChoices() {
    ChoiceResponse response =
        endpoint.handle(
            ChoiceRequest.get("/cookies/choices", "return=%2Fp%2Ffig%3Fa%3Db&language=en"),
            consent);

    assertThat(response.headers())
        .containsEntry("Content-Type", "application/json")
        .containsEntry("Content-Language", "en")
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("Vary", "Cookie");
    assertThat(response.body())
        .startsWith("{\"granted\":[\"essential\",\"statistics\"],\"refused\":[],")
        .contains("\"banner\":\"\\u003csection")
        .contains("value=\\u0022/p/fig?a=b\\u0022");
  }

  @Test
  void aPageOfASharedCacheGetsNoBannerWhereThereIsNothingToAsk() {
    ChoiceRequest page = ChoiceRequest.get("/cookies/choices", "return=/p/fig");

    assertThat(
            endpoint
                .handle(
                    page,
                    visitedWith(record(TODAY, yes("analytics"), no("marketing"), no("functional")))
                        .consent())
                .body())
        .contains("\"granted\":[\"essential\",\"analytics\"]")
        .endsWith("\"banner\":\"\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "return=", "return=//evil.example", "return=/cookies", "return=/a&return=/b"})
  void addressesThatAreNotPagesOfThisSiteGetNoBanner(String query) {
    assertThat(endpoint.handle(ChoiceRequest.get("/cookies/choices", query), consent).body())
        .endsWith("\"banner\":\"\"}");
  }

  @Test
  void theScriptGetsTheChoicesAndWhatToClear() {
    Map<String, List<String>> headers = new HashMap<>(OUR_PAGE);
    headers.put("Accept", List.of("application/json"));

    ChoiceResponse response =
        endpoint.handle(
            post(
                headers,
                "answer",
                "choose",
                "offered",
                offered("marketing"),
                "choice.marketing",
                "yes",
                "choice.analytics",
                "no"),
            consent);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers()).containsEntry("Cache-Control", "no-store");
    assertThat(response.body())
        .startsWith(
            "{\"granted\":[\"essential\",\"marketing\",\"statistics\"],"
                + "\"refused\":[\"analytics\"],"
                + "\"storage\":[{\"area\":\"local\",\"name\":\"seen\"}],"
                + "\"unanswered\":[\"functional\",\"statistics\",\"social\"],\"signal\":\"\",")
        .endsWith(
            "\"message\":\"You have accepted: Marketing cookies."
                + " You have rejected: Analytics cookies."
                + " In use until you object: statistics.\"}");
  }

  /** A page may put the answer into a script element. */
  @Test
  void theDataForTheScriptIsNotMarkup() {
    String hostile = "</script><script>alert(\"&\\\u2028\")</script>";
    DeployedPolicy policy =
        DeployedPolicy.of(
            PolicyDeclaration.of("shop", TODAY)
                .consentRecord("shop-consent")
                .categories(
                    SITE.policy().rules().categories().stream()
                        .map(
                            one ->
                                new CategoryDeclaration(
                                    one.id(), hostile, "", "", one.regime(), one.revision()))
                        .toList())
                .cookies(SITE.policy().rules().cookies())
                .build());
    Map<String, List<String>> headers = new HashMap<>(OUR_PAGE);
    headers.put("Accept", List.of("application/json"));

    String body =
        new ConsentEndpoint(ChoiceSite.of(policy, "/cookies"))
            .handle(post(headers, "answer", "accept", "offered", offered("analytics")), consent)
            .body();

    assertThat(body).contains("\\u003c/script\\u003e").matches("[ -~&&[^<>&]]*");
    assertThat(body.replaceAll("\\\\u[0-9a-f]{4}", "")).doesNotContain("\\");
  }
}
