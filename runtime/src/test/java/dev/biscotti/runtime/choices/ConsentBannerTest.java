package dev.biscotti.runtime.choices;

import static dev.biscotti.runtime.choices.Posts.SITE;
import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.granted;
import static dev.biscotti.runtime.guard.Shop.lasting;
import static dev.biscotti.runtime.guard.Shop.no;
import static dev.biscotti.runtime.guard.Shop.record;
import static dev.biscotti.runtime.guard.Shop.visitedWith;
import static dev.biscotti.runtime.guard.Shop.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Regime;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.declaration.Translations;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.Browser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ConsentBannerTest {
  private static final ClassLoader LOADER = ConsentBannerTest.class.getClassLoader();
  private static final ChoiceRequest PAGE = ChoiceRequest.get("/shoes", "size=42");
  private final ConsentBanner banner = new ConsentBanner(SITE);

  private Document banner(ChoiceRequest request, Consent consent) {
    return Jsoup.parseBodyFragment(banner.html(request, consent));
  }

  private static Document policyPage(ChoiceRequest request, Consent consent) {
    return Jsoup.parse(PolicyPage.of(SITE, LOADER).handle(request, consent, "abc").body());
  }

  @Test
  void asksAboutEachPurposeWithEqualButtons() {
    Document page = banner(PAGE, visitedWith().consent());

    Element region = page.selectFirst("section[role=region]");
    assertThat(region.attr("aria-label")).isEqualTo("Cookies on shop");
    assertThat(region.selectFirst("h2").text()).isEqualTo("Cookies on shop");
    assertThat(page.select("li strong").eachText())
        .containsExactly("Analytics cookies", "Marketing cookies");
    assertThat(page.select("form").attr("action")).isEqualTo("/cookies/choices");
    assertThat(page.select("form").attr("method")).isEqualTo("post");
    assertThat(page.select("input[name=return]").val()).isEqualTo("/shoes?size=42");
    List<Element> buttons = page.select("button");
    assertThat(buttons)
        .extracting(Element::text)
        .containsExactly("Accept additional cookies", "Reject additional cookies");
    assertThat(buttons.get(0).removeAttr("value").attributes())
        .isEqualTo(buttons.get(1).removeAttr("value").attributes());
    assertThat(page.select("[checked], [style], script, style")).isEmpty();
    assertThat(page.select("a").eachAttr("href")).contains("/cookies#cookie-choices");
  }

  @Test
  void asksOnlyAboutWhatHasNoAnswer() {
    assertThat(
            banner(PAGE, visitedWith(record(TODAY, no("analytics"))).consent())
                .select("li strong")
                .eachText())
        .containsExactly("Marketing cookies");
  }

  @Test
  void showsNothingWhereThereIsNothingToAsk() {
    Consent answered = visitedWith(granted("analytics", "marketing")).consent();
    Consent signal = Browser.with().privacyControl("1").visits(POLICY, SETTINGS).consent();

    assertThat(banner.html(PAGE, answered)).isEmpty();
    assertThat(banner(PAGE, signal).select("form, button, [data-biscotti-banner]")).isEmpty();
    assertThat(banner.html(ChoiceRequest.get("/cookies", ""), visitedWith().consent())).isEmpty();
  }

  @Test
  void confirmsAnAnswerOnce() {
    Consent answered = visitedWith(record(TODAY, no("analytics"), no("marketing"))).consent();
    Document page = banner(ChoiceRequest.get("/shoes", "size=42&cookie-choices=saved"), answered);

    Element said = page.selectFirst("[role=alert]");
    assertThat(said.attr("tabindex")).isEqualTo("-1");
    assertThat(said.hasAttr("hidden")).isFalse();
    assertThat(said.text())
        .startsWith("You have rejected: Analytics cookies and Marketing cookies.");
    assertThat(page.select("[data-biscotti-hide]").attr("href")).isEqualTo("/shoes?size=42");
    assertThat(page.select("[role=alert] .biscotti-links p").eachText())
        .containsExactly("Change your choices", "Hide this message");
    assertThat(page.select("form")).isEmpty();
  }

  @Test
  void aPostedPageLeadsBackToTheFirstPage() {
    ChoiceRequest posted =
        new ChoiceRequest("POST", "/order", "", Map.of(), Map.of(), Optional.empty());

    assertThat(banner(posted, visitedWith().consent()).select("input[name=return]").val())
        .isEqualTo("/");
  }

  @Test
  void thePolicyPageHasAnAnswerForEachCategory() {
    Document page =
        policyPage(
            ChoiceRequest.get("/cookies", ""),
            visitedWith(record(TODAY, no("analytics"), yes("statistics"))).consent());

    Element place = page.selectFirst("#cookie-choices");
    assertThat(place.select("legend").eachText())
        .containsExactly(
            "Essential cookies", "Analytics cookies", "Marketing cookies", "statistics");
    assertThat(place.select("input[checked]"))
        .extracting(input -> input.attr("name") + "=" + input.val())
        .containsExactly("choice.analytics=no", "choice.statistics=yes");
    assertThat(place.select("input[name=choice.marketing]")).hasSize(2);
    assertThat(place.select("button").eachAttr("value"))
        .containsExactly("choose", "accept-all", "refuse-all");
    assertThat(place.select("[role=alert]").hasAttr("hidden")).isTrue();
    assertThat(place.select("tr:contains(_visitor) td").eachText())
        .containsExactly("Counts visitors.", "Us", "13 months");
    assertThat(place.text()).doesNotContain("preview").contains("Always on");
    assertThat(page.text()).contains("Naïve text");
  }

  @Test
  void nothingIsTickedBeforehand() {
    assertThat(
            policyPage(ChoiceRequest.get("/cookies", ""), visitedWith().consent())
                .select("[checked], [selected]"))
        .isEmpty();
  }

  @Test
  void thePolicyPageIsPersonalAndFitsItsSecurityPolicy() {
    ChoiceResponse response =
        PolicyPage.of(SITE, LOADER)
            .handle(
                ChoiceRequest.get("/cookies", "cookie-choices=saved"),
                visitedWith(granted("analytics", "statistics")).consent(),
                "abc");
    Document page = Jsoup.parse(response.body());

    assertThat(response.headers())
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("Vary", "Cookie")
        .containsEntry("Content-Language", "en");
    assertThat(page.select("head style, head script, head link"))
        .isNotEmpty()
        .allMatch(element -> element.attr("nonce").equals("abc"));
    assertThat(page.select("script")).allMatch(script -> script.data().isEmpty());
    assertThat(page.select("head script").attr("data-biscotti"))
        .contains("\"granted\":[\"essential\",\"analytics\",\"statistics\"]");
    assertThat(page.select("[role=alert] [data-biscotti-message]").text())
        .isEqualTo(
            "You have accepted: Analytics cookies and statistics."
                + " Not answered yet: Marketing cookies.");
    assertThat(page.select("[role=alert] [hidden] [data-biscotti-back]")).hasSize(1);
  }

  @Test
  void reportsThatTheCompilerWroteNoPage() {
    DeployedPolicy other = DeployedPolicy.of(PolicyDeclaration.of("other", TODAY).build());

    assertThatThrownBy(() -> PolicyPage.of(ChoiceSite.of(other, "/cookies"), LOADER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("META-INF/biscotti/other/policy.html");
  }

  @Test
  void linksBackToTheChoices() {
    assertThat(banner.reopenLink())
        .isEqualTo("<a href=\"/cookies#cookie-choices\">Cookie choices</a>");
  }

  @Test
  void hostileDeclarationsStayText() {
    String evil = "\"><script>alert(1)</script><img src=x onerror='alert(2)'>";
    DeployedPolicy policy =
        DeployedPolicy.of(
            PolicyDeclaration.of("shop", TODAY)
                .site(evil)
                .controller(evil)
                .consentRecord("c")
                .languages(List.of("en"))
                .providers(List.of(ProviderDeclaration.of("p", evil).build()))
                .categories(
                    List.of(
                        CategoryDeclaration.builtIn("essential"),
                        new CategoryDeclaration(
                            "evil\" autofocus x=\"", evil, evil, "", Regime.OPT_IN, Revision.NONE)))
                .cookies(
                    List.of(
                        CookieDeclaration.essential("c", Exemption.CONSENT_RECORD, evil)
                            .lifetime(lasting("P6M", false))
                            .build(),
                        CookieDeclaration.consent("k\"<b>", "evil\" autofocus x=\"", evil)
                            .provider("p")
                            .storage(Storage.LOCAL_STORAGE)
                            .lifetime(new Lifetime.InWords(evil))
                            .build()))
                .build());
    ChoiceSite site = ChoiceSite.of(policy, "/cookies");
    Consent consent = Browser.with().visits(policy, SETTINGS).consent();
    consent.refuseAll();
    Consent unanswered = Browser.with().visits(policy, SETTINGS).consent();

    Document page =
        Jsoup.parse(
            PolicyPage.of(site, LOADER)
                    .handle(ChoiceRequest.get("/cookies", ""), consent, evil)
                    .body()
                + new ConsentBanner(site).html(PAGE, unanswered));

    assertThat(page.select("img, b, [onerror], [autofocus]")).isEmpty();
    assertThat(page.select("script")).hasSize(1).allMatch(script -> script.data().isEmpty());
    assertThat(page.select("head script").attr("nonce")).isEqualTo(evil);
    assertThat(page.select("th code").eachText()).contains("k\"<b>");
    assertThat(page.select("section[role=region]").attr("aria-label")).contains("<script>");
  }

  @Test
  void lifetimesAreInWords() {
    LifetimeMarkdown words = new LifetimeMarkdown(ChoiceTexts.of("en", LOADER));

    assertThat(words.markdown(lasting("P13M", false))).isEqualTo("13 months");
    assertThat(words.markdown(lasting("P1Y", true))).isEqualTo("1 year after your last visit");
    assertThat(words.markdown(lasting("P1DT12H", false))).isEqualTo("1 day and 12 hours");
    assertThat(words.markdown(new Lifetime.UntilBrowserCloses("you sign out")))
        .isEqualTo("Until you close your browser, or when you sign out");
    assertThat(words.markdown(new Lifetime.UntilTabCloses("")))
        .isEqualTo("Until you close the tab");
    assertThat(words.markdown(new Lifetime.UntilCleared(""))).isEqualTo("Until you clear it");
    assertThat(words.markdown(new Lifetime.InWords("up to *2 years*")))
        .isEqualTo("up to *2 years*");
  }

  @Test
  void purposesShowTheMarkdownThatHelps() {
    assertThat(
            InlineMarkdown.html("Keeps `a<b` **very** *safe*, see [our page](https://x.example)."))
        .isEqualTo("Keeps <code>a&lt;b</code> <strong>very</strong> <em>safe</em>, see our page.");
    assertThat(InlineMarkdown.html("2 * 3 * 4, \\*not\\*, [open, `open, **open"))
        .isEqualTo("2 * 3 * 4, *not*, [open, `open, **open");
  }

  @Test
  void theApplicationCanProvideItsOwnTexts() {
    String html = new ConsentBanner(SITE, "sv-FI").html(PAGE, visitedWith().consent());
    Document page = Jsoup.parseBodyFragment(html);

    assertThat(page.select("button").eachText())
        .containsExactly("Godkänn fler kakor hos oss", "Neka fler kakor");
    assertThat(page.select("section").attr("lang")).isEqualTo("sv-FI");
    assertThat(page.select("input[name=language]").val()).isEqualTo("sv-FI");
  }

  @Test
  void otherLanguagesFallBackToEnglishTexts() {
    assertThat(ChoiceTexts.of("da-DK", LOADER).language()).isEqualTo("en");
    assertThat(ChoiceTexts.of("de-AT", LOADER).language()).isEqualTo("de-AT");
    assertThat(ChoiceTexts.of("../../x", LOADER).language()).isEqualTo("en");
    assertThat(ChoiceTexts.of("en-GB", LOADER).text("banner.title", "a {0} b"))
        .isEqualTo("Cookies on a {0} b");
  }

  @Test
  void theSiteSaysThatItHonoursPrivacyControl() {
    PrivacyControlDocument document = new PrivacyControlDocument(POLICY);

    assertThat(document.handle(ChoiceRequest.get(PrivacyControlDocument.PATH, "")).body())
        .isEqualTo("{\"gpc\":true,\"lastUpdate\":\"2026-06-01\"}\n");
    assertThat(
            document
                .handle(new ChoiceRequest("POST", "/", "", Map.of(), Map.of(), Optional.empty()))
                .status())
        .isEqualTo(405);
  }

  @Test
  void theBannerSpeaksTheVisitorsLanguage() {
    ConsentBanner banner = new ConsentBanner(ChoiceSite.of(inFiveLanguages(), "/cookies"));
    ChoiceRequest german = PAGE.in("de-AT");
    Document page = Jsoup.parseBodyFragment(banner.html(german, visitedWith().consent()));

    assertThat(page.select("section").attr("lang")).isEqualTo("de");
    assertThat(page.select("button").eachText())
        .containsExactly("Weitere Cookies akzeptieren", "Weitere Cookies ablehnen");
    assertThat(page.select("li").text()).contains("Damit zählen wir.");
    assertThat(page.select("input[name=language]").val()).isEqualTo("de");
    assertThat(banner.language(german)).isEqualTo("de");
    assertThat(banner.reopenLink(german)).contains("lang=\"de\"").contains("Cookie-Auswahl");
    assertThat(banner.varyingBy()).isEqualTo("Cookie, Accept-Language");
    assertThat(new ConsentBanner(SITE).varyingBy()).isEqualTo("Cookie");
  }

  @Test
  void aVisitorWhoReadsNoneOfTheLanguagesGetsTheFirst() {
    ConsentBanner banner = new ConsentBanner(ChoiceSite.of(inFiveLanguages(), "/cookies"));

    assertThat(banner.language(PAGE)).isEqualTo("en");
    assertThat(banner.language(PAGE.in("da"))).isEqualTo("en");
    assertThat(banner.language(PAGE.in("da;q=1, sv;q=0.1"))).isEqualTo("sv");
  }

  @Test
  void aTranslationNeverAsksAgain() {
    DeployedPolicy translated = inFiveLanguages();

    assertThat(translated.rules().categories().stream().map(CategoryDeclaration::revision))
        .isEqualTo(
            POLICY.rules().categories().stream().map(CategoryDeclaration::revision).toList());
    for (String language : translated.rules().languages()) {
      assertThat(translated.in(language).categories().stream().map(CategoryDeclaration::revision))
          .isEqualTo(
              POLICY.rules().categories().stream().map(CategoryDeclaration::revision).toList());
    }
  }

  private static DeployedPolicy inFiveLanguages() {
    return DeployedPolicy.of(
        PolicyDeclaration.of("shop", POLICY.rules().effective())
            .site(POLICY.rules().site())
            .languages(List.of("en", "de", "fr", "es", "sv"))
            .consentRecord(POLICY.rules().consentRecord())
            .categories(
                POLICY.rules().categories().stream()
                    .map(
                        category ->
                            category.with(
                                Translations.NONE.and(
                                    "de", "title", "Zählung", "description", "Damit zählen wir.")))
                    .toList())
            .providers(POLICY.rules().providers())
            .cookies(POLICY.rules().cookies())
            .build());
  }
}
