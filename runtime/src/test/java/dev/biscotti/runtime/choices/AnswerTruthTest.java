package dev.biscotti.runtime.choices;

import static dev.biscotti.runtime.choices.Posts.OUR_PAGE;
import static dev.biscotti.runtime.choices.Posts.SITE;
import static dev.biscotti.runtime.choices.Posts.offered;
import static dev.biscotti.runtime.choices.Posts.post;
import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.granted;
import static dev.biscotti.runtime.guard.Shop.no;
import static dev.biscotti.runtime.guard.Shop.record;
import static dev.biscotti.runtime.guard.Shop.visitedWith;
import static dev.biscotti.runtime.guard.Shop.yes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.Browser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The confirmation shows what was recorded, for answers from every form. */
class AnswerTruthTest {
  private static final ClassLoader LOADER = AnswerTruthTest.class.getClassLoader();
  private final List<Map<String, Choice>> heard = new ArrayList<>();
  private final ConsentEndpoint endpoint =
      new ConsentEndpoint(SITE, answer -> heard.add(answer.choices()));

  /** The policy page's form as a browser sends it, with the visitor's choices. */
  private static String[] form(Consent shown, String answer, String... picked) {
    Element form =
        Jsoup.parse(
                PolicyPage.of(SITE, LOADER)
                    .handle(ChoiceRequest.get("/cookies", ""), shown, "")
                    .body())
            .selectFirst("#cookie-choices form");
    return fields(form, answer, picked);
  }

  private static String[] banner(Consent shown, String answer) {
    return fields(
        Jsoup.parse(new ConsentBanner(SITE).html(ChoiceRequest.get("/tea", ""), shown))
            .selectFirst("form"),
        answer);
  }

  private static String[] fields(Element form, String answer, String... picked) {
    Map<String, String> fields = new HashMap<>();
    form.select("input[type=hidden], input[checked]")
        .forEach(input -> fields.put(input.attr("name"), input.val()));
    fields.put("answer", answer);
    for (int i = 0; i < picked.length; i += 2) {
      fields.put(picked[i], picked[i + 1]);
    }
    return fields.entrySet().stream()
        .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
        .toArray(String[]::new);
  }

  private ChoiceResponse send(Consent consent, String... fields) {
    return endpoint.handle(post(OUR_PAGE, fields), consent);
  }

  /** The message that the script shows. */
  private String message(Consent consent, String... fields) {
    Map<String, List<String>> headers = new HashMap<>(OUR_PAGE);
    headers.put("Accept", List.of("application/json"));
    String body = endpoint.handle(post(headers, fields), consent).body();
    return body.replaceAll(".*\"message\":\"([^\"]*)\".*", "$1");
  }

  private static Document after(ChoiceResponse redirect, Consent consent) {
    String target = redirect.headers().get("Location").replaceAll("#.*", "");
    ChoiceRequest page = ReturnPath.parse(target, "/").orElseThrow().request();
    return Jsoup.parse(
        page.path().equals("/cookies")
            ? PolicyPage.of(SITE, LOADER).handle(page, consent, "").body()
            : new ConsentBanner(SITE).html(page, consent));
  }

  @Test
  void savingWithNothingTickedIsARefusalAndTheBannerDoesNotReturn() {
    Consent consent = visitedWith().consent();

    ChoiceResponse response = send(consent, form(consent, "choose"));

    assertThat(consent.choice("analytics")).isEqualTo(Choice.REFUSED);
    assertThat(consent.choice("marketing")).isEqualTo(Choice.REFUSED);
    assertThat(consent.mustAsk()).isFalse();
    assertThat(heard)
        .containsExactly(Map.of("analytics", Choice.REFUSED, "marketing", Choice.REFUSED));
    assertThat(after(response, consent).select("[data-biscotti-message]").text())
        .isEqualTo(
            "You have rejected: Analytics cookies and Marketing cookies."
                + " In use until you object: statistics.");
  }

  @Test
  void categoriesLeftOpenBesideAnAnswerAreRefused() {
    Consent yes = visitedWith().consent();
    Consent no = visitedWith().consent();

    send(yes, form(yes, "choose", "choice.analytics", "yes"));
    send(no, form(no, "choose", "choice.marketing", "no"));

    assertThat(yes.choice("analytics")).isEqualTo(Choice.GRANTED);
    assertThat(yes.choice("marketing")).isEqualTo(Choice.REFUSED);
    assertThat(no.choice("analytics")).isEqualTo(Choice.REFUSED);
    assertThat(yes.mustAsk() || no.mustAsk()).isFalse();
  }

  @Test
  void silenceIsNotAnObjectionToAnOptOutCategory() {
    Consent consent = visitedWith().consent();

    String message = message(consent, form(consent, "choose", "choice.analytics", "yes"));

    assertThat(consent.granted("statistics")).isTrue();
    assertThat(consent.answered("statistics")).isFalse();
    assertThat(message)
        .isEqualTo(
            "You have accepted: Analytics cookies. You have rejected: Marketing cookies."
                + " In use until you object: statistics.");
    assertThat(message(consent, form(consent, "choose", "choice.statistics", "no")))
        .endsWith("Not in use: statistics.");
  }

  @Test
  void aCategoryThatTheFormDidNotShowStaysUnanswered() {
    Consent consent = visitedWith().consent();

    String message =
        message(
            consent, "answer", "choose", "offered", offered("analytics"), "choice.analytics", "no");

    assertThat(consent.answered("marketing")).isFalse();
    assertThat(message)
        .isEqualTo(
            "You have rejected: Analytics cookies. In use until you object: statistics."
                + " Not answered yet: Marketing cookies.");
  }

  @Test
  void aFormOfAnotherReleaseRefusesWhatItLeftOpenAndGrantsNothing() {
    String older =
        offered("analytics", "marketing").replaceAll("\\.[^. ]*\\.[^. ]*( |$)", ".1.7$1");
    Consent consent = visitedWith().consent();

    String message =
        message(consent, "answer", "choose", "offered", older, "choice.analytics", "yes");

    assertThat(consent.answered("analytics")).isFalse();
    assertThat(consent.choice("marketing")).isEqualTo(Choice.REFUSED);
    assertThat(message)
        .startsWith("Not all of your answer was saved")
        .endsWith("Not answered yet: Analytics cookies.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"accept", "accept-all"})
  void aYesToAnOlderReleaseIsNotReportedAsSaved(String button) {
    String older = offered("analytics").replaceAll("\\.[^. ]*\\.[^. ]*( |$)", ".1.7$1");
    Consent consent = visitedWith().consent();

    ChoiceResponse response = send(consent, "answer", button, "offered", older, "return", "/tea");
    Document page = after(response, consent);

    assertThat(consent.answered("analytics")).isFalse();
    assertThat(page.select("[data-biscotti-message]").text())
        .isEqualTo(
            "Not all of your answer was saved, because the page was out of date when you"
                + " answered.");
    assertThat(page.select("[data-biscotti-said]").hasAttr("hidden")).isFalse();
    assertThat(page.select("button[value=accept]")).as("the current question").hasSize(1);
    assertThat(page.select("input[name=return]").val()).isEqualTo("/tea");
  }

  @ParameterizedTest
  @ValueSource(strings = {"answer=choose", "answer=nonsense", "", "choice.analytics=yes"})
  void aPostWithoutAnAnswerIsNotConfirmed(String body) {
    Consent consent = visitedWith().consent();
    String[] fields =
        FormFields.parse(body).entrySet().stream()
            .flatMap(field -> List.of(field.getKey(), field.getValue().get(0)).stream())
            .toArray(String[]::new);

    assertThat(message(consent, fields)).isEqualTo("No answer was saved.");
    assertThat(send(consent, fields).headers()).containsEntry("Location", "/");
    assertThat(heard).isEmpty();
  }

  @Test
  void aMarkWithoutARecordConfirmsNothing() {
    ChoiceRequest marked = ChoiceRequest.get("/tea", "cookie-choices=saved");
    Consent signal = Browser.with().privacyControl("1").visits(POLICY, SETTINGS).consent();

    assertThat(
            Jsoup.parse(new ConsentBanner(SITE).html(marked, visitedWith().consent()))
                .select("[data-biscotti-said]")
                .hasAttr("hidden"))
        .isTrue();
    assertThat(Jsoup.parse(new ConsentBanner(SITE).html(marked, signal)).select("[role=alert]"))
        .isEmpty();
  }

  @Test
  void anOldBannersYesDoesNotOverruleANewerNo() {
    String[] old = banner(visitedWith().consent(), "accept");
    Consent refused = visitedWith(record(TODAY, no("analytics"), no("marketing"))).consent();

    ChoiceResponse response = send(refused, old);

    assertThat(refused.choice("analytics")).isEqualTo(Choice.REFUSED);
    assertThat(refused.choice("marketing")).isEqualTo(Choice.REFUSED);
    assertThat(heard).isEmpty();
    assertThat(after(response, refused).select("[data-biscotti-message]").text())
        .startsWith("Not all of your answer was saved")
        .contains("You have rejected: Analytics cookies and Marketing cookies.");
  }

  @ParameterizedTest
  @CsvSource({"accept-all,''", "choose,yes"})
  void anOldFormsYesDoesNotOverruleANewerNo(String button, String picked) {
    Consent granted = visitedWith(granted("analytics", "marketing")).consent();
    String[] unanswered = form(visitedWith().consent(), button, "choice.analytics", picked);
    String[] ticked = form(granted, button);

    for (String[] old : List.of(unanswered, ticked)) {
      Consent refused = visitedWith(record(TODAY, no("analytics"), no("marketing"))).consent();
      send(refused, old);
      assertThat(refused.choice("analytics")).isEqualTo(Choice.REFUSED);
    }
  }

  @Test
  void aVisitorWhoSeesTheNoCanSayYes() {
    Consent consent = visitedWith(record(TODAY, no("analytics"), no("marketing"))).consent();

    assertThat(message(consent, form(consent, "accept-all")))
        .startsWith("You have accepted: Analytics cookies, Marketing cookies and statistics.");
  }

  @Test
  void anOldBannersNoIsTaken() {
    String[] old = banner(visitedWith().consent(), "refuse");
    Consent accepted = visitedWith(granted("analytics", "marketing")).consent();

    assertThat(message(accepted, old))
        .startsWith("You have rejected: Analytics cookies and Marketing cookies.");
  }

  @Test
  void aRefusalLeavesTheEarlierYesAndSaysSo() {
    Consent consent = visitedWith(record(TODAY, yes("analytics"))).consent();

    assertThat(message(consent, banner(consent, "refuse")))
        .startsWith("You have accepted: Analytics cookies. You have rejected: Marketing cookies.");
  }

  @Test
  void theSignalIsShownInPlaceOfTheBannerAndInTheForm() {
    Consent signal = Browser.with().privacyControl("1").visits(POLICY, SETTINGS).consent();
    String told =
        "Your browser sends Global Privacy Control. We treat it as a No to: Analytics cookies,"
            + " Marketing cookies and statistics.";

    Document page =
        Jsoup.parse(new ConsentBanner(SITE).html(ChoiceRequest.get("/tea", ""), signal));
    Document policy =
        Jsoup.parse(
            PolicyPage.of(SITE, LOADER)
                .handle(ChoiceRequest.get("/cookies", ""), signal, "")
                .body());

    assertThat(page.select("section[role=region] p").text())
        .isEqualTo(told + " Change your choices");
    assertThat(page.select("a").attr("href")).isEqualTo("/cookies#cookie-choices");
    assertThat(policy.select("#cookie-choices [data-biscotti-signal]").text()).isEqualTo(told);
    assertThat(policy.select("#cookie-choices [data-biscotti-signal]").hasAttr("hidden")).isFalse();
  }

  @Test
  void anAnswerOverridesTheSignalAndIsShownSeparately() {
    Consent some =
        Browser.with(record(TODAY, yes("analytics")))
            .privacyControl("1")
            .visits(POLICY, SETTINGS)
            .consent();
    Consent all =
        Browser.with(record(TODAY, no("marketing"), yes("analytics"), no("statistics")))
            .privacyControl("1")
            .visits(POLICY, SETTINGS)
            .consent();

    assertThat(new ConsentBanner(SITE).html(ChoiceRequest.get("/tea", ""), some))
        .contains("We treat it as a No to: Marketing cookies.");
    assertThat(new ConsentBanner(SITE).html(ChoiceRequest.get("/tea", ""), all)).isEmpty();
    assertThat(message(some, "answer", "refuse", "offered", offered("analytics")))
        .isEqualTo(
            "You have rejected: Analytics cookies. Not in use: statistics. Your browser sends"
                + " Global Privacy Control. We treat it as a No to: Marketing cookies.");
  }

  @Test
  void everyLanguageHasAllTheWords() {
    DeployedPolicy policy =
        DeployedPolicy.of(
            PolicyDeclaration.of("shop", TODAY)
                .languages(List.of("en", "de", "fr", "es", "sv"))
                .consentRecord("shop-consent")
                .categories(POLICY.rules().categories())
                .cookies(POLICY.rules().cookies())
                .build());
    ConsentEndpoint five = new ConsentEndpoint(ChoiceSite.of(policy, "/cookies"));
    Map<String, String> told = new HashMap<>();
    Map<String, List<String>> headers = new HashMap<>(OUR_PAGE);
    headers.put("Accept", List.of("application/json"));
    for (String language : policy.rules().languages()) {
      Consent consent = visitedWith().consent();
      String[] fields = form(consent, "choose", "choice.analytics", "yes", "language", language);
      String body = five.handle(post(headers, fields), consent).body();
      told.put(language, unescaped(body.replaceAll(".*\"message\":\"([^\"]*)\".*", "$1")));
    }

    assertThat(told)
        .containsEntry(
            "de",
            "Sie haben eingewilligt in: Analyse-Cookies. Sie haben abgelehnt: Marketing-Cookies."
                + " Werden verwendet, bis Sie widersprechen: statistics.")
        .containsEntry(
            "fr",
            "Vous avez accepté : Cookies de mesure d’audience. Vous avez refusé : Cookies"
                + " publicitaires. Utilisés tant que vous ne vous y opposez pas : statistics.")
        .containsEntry(
            "es",
            "Ha aceptado: Cookies de análisis. Ha rechazado: Cookies de publicidad."
                + " En uso hasta que usted se oponga: statistics.")
        .containsEntry(
            "sv",
            "Du har godkänt: Analyskakor. Du har nekat: Marknadsföringskakor."
                + " Används tills du invänder: statistics.");
  }

  private static String unescaped(String json) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      if (json.startsWith("\\u", i)) {
        text.append((char) Integer.parseInt(json.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        text.append(json.charAt(i));
      }
    }
    return text.toString();
  }
}
