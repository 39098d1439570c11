package dev.biscotti.runtime.choices;

import static dev.biscotti.runtime.choices.Posts.OUR_PAGE;
import static dev.biscotti.runtime.choices.Posts.SITE;
import static dev.biscotti.runtime.choices.Posts.offered;
import static dev.biscotti.runtime.choices.Posts.post;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.granted;
import static dev.biscotti.runtime.guard.Shop.no;
import static dev.biscotti.runtime.guard.Shop.record;
import static dev.biscotti.runtime.guard.Shop.visitedWith;
import static dev.biscotti.runtime.guard.Shop.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.ForeignConsentTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentEndpointTest {
  private final List<Map<String, Choice>> heard = new ArrayList<>();
  private final ConsentEndpoint endpoint =
      new ConsentEndpoint(SITE, answer -> heard.add(answer.choices()));
  private final Consent consent = visitedWith().consent();

  private ChoiceResponse answer(String... fields) {
    return endpoint.handle(post(OUR_PAGE, fields), consent);
  }

  @Test
  void yesGrantsWhatTheFormShowed() {
    ChoiceResponse response =
        answer(
            "answer", "accept", "offered", offered("analytics", "marketing"), "return", "/a?b=c");

    assertThat(consent.granted("analytics")).isTrue();
    assertThat(consent.granted("marketing")).isTrue();
    assertThat(response.status()).isEqualTo(303);
    assertThat(response.headers())
        .containsEntry("Location", "/a?b=c&cookie-choices=saved")
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("Vary", "Cookie");
    assertThat(heard)
        .containsExactly(Map.of("analytics", Choice.GRANTED, "marketing", Choice.GRANTED));
  }

  @Test
  void withAnotherBannerNothingIsAcceptedOrShown() {
    ChoiceSite site = ChoiceSite.of(ForeignConsentTest.POLICY, "/cookies");
    Consent foreign = ForeignConsentTest.visitedWith(ForeignConsentTest.YES).consent();

    ChoiceResponse response =
        new ConsentEndpoint(site).handle(post(OUR_PAGE, "answer", "refuse-all"), foreign);

    assertThat(response.status()).isEqualTo(409);
    assertThat(foreign.granted("analytics")).isTrue();
    assertThat(
            new ChoiceControls(site, FormTexts.of(site, "en"), "/")
                .html(foreign, Optional.of(AnswerOutcome.SAVED)))
        .isEmpty();
    assertThat(
            new ConsentBanner(site).html(ChoiceRequest.get("/a", "cookie-choices=saved"), foreign))
        .isEmpty();
  }

  @Test
  void yesGrantsNothingThatTheFormDidNotShow() {
    answer("answer", "accept", "offered", offered("analytics"));

    assertThat(consent.granted("analytics")).isTrue();
    assertThat(consent.answered("marketing")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"accept", "accept-all"})
  void yesToAnOlderRevisionGrantsNothing(String button) {
    String older = offered("analytics").replaceAll("\\.2\\.", ".1.");

    assertThat(older).isNotEqualTo(offered("analytics"));
    answer("answer", button, "offered", older);

    assertThat(consent.answered("analytics")).isFalse();
    assertThat(heard).isEmpty();
  }

  @Test
  void noRefusesTheAskedCategoriesEvenIfTheFormWasOlder() {
    answer("answer", "refuse");

    assertThat(consent.choice("analytics")).isEqualTo(Choice.REFUSED);
    assertThat(consent.choice("marketing")).isEqualTo(Choice.REFUSED);
    assertThat(consent.mustAsk()).isFalse();
  }

  @Test
  void noWithdrawsConsentFromAnotherWindow() {
    Consent accepted = visitedWith(granted("analytics", "marketing")).consent();

    endpoint.handle(post(OUR_PAGE, "answer", "refuse", "offered", offered("analytics")), accepted);

    assertThat(accepted.choice("analytics")).isEqualTo(Choice.REFUSED);
    assertThat(accepted.choice("marketing")).isEqualTo(Choice.GRANTED);
  }

  @Test
  void earlierAnswersStayWhenABannerAsksAboutTheRest() {
    Consent earlier = visitedWith(record(TODAY, no("analytics"))).consent();

    endpoint.handle(post(OUR_PAGE, "answer", "accept", "offered", offered("marketing")), earlier);

    assertThat(earlier.choice("analytics")).isEqualTo(Choice.REFUSED);
    assertThat(earlier.choice("marketing")).isEqualTo(Choice.GRANTED);
  }

  @Test
  void oneAnswerForEachCategory() {
    answer(
        "answer", "choose",
        "offered", offered("analytics", "marketing", "statistics"),
        "choice.analytics", "yes",
        "choice.statistics", "no");

    assertThat(consent.choice("analytics")).isEqualTo(Choice.GRANTED);
    assertThat(consent.choice("statistics")).isEqualTo(Choice.REFUSED);
    assertThat(consent.choice("marketing")).isEqualTo(Choice.REFUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "Yes", "on", "true", "'yes '", "''",
  })
  void onlyYesIsYes(String value) {
    answer("answer", "choose", "offered", offered("analytics"), "choice.analytics", value);

    assertThat(consent.answered("analytics")).isFalse();
  }

  @Test
  void contradictionsAreNotAnAnswer() {
    answer(
        "answer", "choose",
        "offered", offered("analytics"),
        "choice.analytics", "yes",
        "choice.analytics", "no");
    answer("answer", "accept", "answer", "refuse", "offered", offered("analytics"));

    assertThat(consent.answered("analytics")).isFalse();
  }

  @Test
  void unknownCategoriesAndTheEssentialOneAreLeftAlone() {
    ChoiceResponse response =
        answer("answer", "choose", "choice.essential", "no", "choice.nonsense", "yes");

    assertThat(response.status()).isEqualTo(303);
    assertThat(response.headers()).containsEntry("Location", "/");
    assertThat(heard).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "OPTIONS", "post", ""})
  void acceptsNoOtherMethods(String method) {
    ChoiceRequest request =
        new ChoiceRequest(
            method,
            "/cookies/choices",
            "answer=accept",
            OUR_PAGE,
            Map.of("answer", List.of("refuse")),
            Optional.of(true));

    ChoiceResponse response = endpoint.handle(request, consent);

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.headers()).containsEntry("Allow", "GET, HEAD, POST");
    assertThat(consent.answered("analytics")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void aReadingRequestIsNotAnAnswer(String method) {
    ChoiceRequest request =
        new ChoiceRequest(
            method,
            "/cookies/choices",
            "answer=accept&offered=" + offered("analytics"),
            OUR_PAGE,
            Map.of("answer", List.of("accept")),
            Optional.of(true));

    assertThat(endpoint.handle(request, consent).status()).isEqualTo(200);
    assertThat(consent.answered("analytics")).isFalse();
    assertThat(heard).isEmpty();
  }

  @Test
  void confirmsInTheLanguageOfTheForm() {
    DeployedPolicy policy =
        DeployedPolicy.of(
            PolicyDeclaration.of("shop", TODAY)
                .languages(List.of("en", "sv"))
                .consentRecord("shop-consent")
                .categories(SITE.policy().rules().categories())
                .cookies(SITE.policy().rules().cookies())
                .build());
    List<String> languages = new ArrayList<>();
    ConsentEndpoint both =
        new ConsentEndpoint(
            ChoiceSite.of(policy, "/cookies"), answer -> languages.add(answer.language()));
    Map<String, List<String>> headers = new HashMap<>(OUR_PAGE);
    headers.put("Accept", List.of("application/json"));

    assertThat(both.handle(post(headers, "answer", "refuse-all", "language", "sv"), consent).body())
        .contains("Du har nekat: Analyskakor och Marknadsf\\u00f6ringskakor.");
    both.handle(post(headers, "answer", "refuse-all", "language", "xx"), consent);
    assertThat(languages).containsExactly("sv", "en");
  }

  @Test
  void aPolicyMustHaveAPlaceForChoices() {
    DeployedPolicy policy =
        DeployedPolicy.of(
            PolicyDeclaration.of("x", TODAY)
                .cookies(List.of(CookieDeclaration.consent("a", "analytics", "Counts.").build()))
                .build());

    assertThatThrownBy(() -> ChoiceSite.of(policy, "/cookies"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("consentRecord");
    assertThatThrownBy(() -> ChoiceSite.of(SITE.policy(), "//evil.example"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void answersOnlyWhatIsAsked() {
    Consent some = visitedWith(record(TODAY, yes("analytics"))).consent();
    some.refuseAsked();
    assertThat(some.choice("analytics")).isEqualTo(Choice.GRANTED);
    assertThat(some.choice("marketing")).isEqualTo(Choice.REFUSED);
    assertThat(some.choice("statistics")).isEqualTo(Choice.REFUSED); // lost objections still count

    Consent other = visitedWith(record(TODAY, no("analytics"))).consent();
    other.acceptAsked();
    assertThat(other.choice("analytics")).isEqualTo(Choice.REFUSED);
    assertThat(other.choice("marketing")).isEqualTo(Choice.GRANTED);
    assertThat(other.inUse())
        .extracting(category -> category.id())
        .containsExactly("analytics", "marketing", "statistics");
  }
}
