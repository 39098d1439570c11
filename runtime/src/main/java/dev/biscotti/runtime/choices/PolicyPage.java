package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.consent.Consent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The policy as the compiler wrote it, with the form in the place that it keeps for one. With
 * several languages, the query {@code lang=sv} picks one; else the request's Accept-Language does,
 * and if that names none of them the visitor gets the first.
 */
public final class PolicyPage {
  static final String CONTROLS = "cookie-choices";
  private static final String LANGUAGE = "lang";
  private static final String PLACE = "<div id=\"" + CONTROLS + "\">";

  private final Map<String, Page> pages;
  private final SiteLanguages languages;
  private final ConsentBanner banner;

  private record Page(String html, ChoiceControls controls) {}

  private PolicyPage(Map<String, Page> pages, SiteLanguages languages, ConsentBanner banner) {
    this.pages = pages;
    this.languages = languages;
    this.banner = banner;
  }

  /**
   * Reads the pages of a policy from {@code META-INF/biscotti/<id>/}.
   *
   * @param site the site
   * @param loader the class loader of the module that declares the policy
   * @return the page
   * @throws IllegalStateException if the compiler did not write one
   */
  public static PolicyPage of(ChoiceSite site, ClassLoader loader) {
    SiteLanguages languages = SiteLanguages.of(site);
    Map<String, Page> pages = new HashMap<>();
    for (CompiledPage compiled : CompiledPage.of(site.policy(), loader)) {
      String language = compiled.language();
      String html = compiled.html();
      for (String other : languages.tags()) {
        html =
            html.replace(
                Html.attribute("href", file(other, languages)),
                Html.attribute("href", address(site, other, languages)));
      }
      FormTexts words = languages.words(language);
      pages.put(
          language,
          new Page(html, new ChoiceControls(site, words, address(site, language, languages))));
    }
    return new PolicyPage(pages, languages, new ConsentBanner(site));
  }

  private static String file(String language, SiteLanguages languages) {
    return languages.tags().get(0).equals(language)
        ? "policy.html"
        : "policy." + language + ".html";
  }

  /** Where the page is in a language, whatever the browser prefers. */
  private static String address(ChoiceSite site, String language, SiteLanguages languages) {
    return site.policyPath() + (languages.areSeveral() ? "?" + LANGUAGE + "=" + language : "");
  }

  /**
   * The page for one visitor.
   *
   * @param request the request
   * @param consent the visitor's choices
   * @param nonce the nonce of the Content-Security-Policy that the response is sent with; empty if
   *     there is none
   * @return the answer
   */
  public ChoiceResponse handle(ChoiceRequest request, Consent consent, String nonce) {
    return handle(request, consent, nonce, PageFrame.none());
  }

  /**
   * The page for one visitor, with what the site adds.
   *
   * @param request the request
   * @param consent the visitor's choices
   * @param nonce the nonce of the Content-Security-Policy that the response is sent with; empty if
   *     there is none
   * @param frame what the site adds
   * @return the answer
   */
  public ChoiceResponse handle(
      ChoiceRequest request, Consent consent, String nonce, PageFrame frame) {
    if (!request.isRead()) {
      return ChoiceResponse.methodNotAllowed("GET, HEAD");
    }
    String language = language(request);
    Page page = Objects.requireNonNull(pages.get(language), language);
    String controls = page.controls().html(consent, AnswerOutcome.of(request));
    String html = page.html();
    if (!nonce.isEmpty()) {
      html = inserted(html, "<style", "", Html.attribute("nonce", nonce));
    }
    html = inserted(html, "</head>", banner.head(consent, nonce) + frame.head(), "");
    html = inserted(html, "<html", "", prefixed(" ", frame.rootAttributes()));
    html = inserted(html, "<header>", "", prefixed("\n", frame.header()));
    html = inserted(html, PLACE, "", "\n" + controls);
    return ChoiceResponse.of(200)
        .with(ChoiceResponse.CONTENT_TYPE, ChoiceResponse.HTML)
        .with(ChoiceResponse.CONTENT_LANGUAGE, language)
        .withBody(html)
        .personal()
        .with("Vary", languages.varyingBy());
  }

  private static String prefixed(String prefix, String text) {
    return text.isEmpty() ? "" : prefix + text;
  }

  private String language(ChoiceRequest request) {
    return Optional.ofNullable(FormFields.parse(request.query()).get(LANGUAGE))
        .map(values -> values.get(0))
        .filter(languages.tags()::contains)
        .orElseGet(() -> languages.preferred(request));
  }

  /** Puts something before and after a mark; a page without choices has no place for them. */
  private static String inserted(String html, String mark, String before, String after) {
    int position = html.indexOf(mark);
    return position < 0
        ? html
        : html.substring(0, position)
            + before
            + mark
            + after
            + html.substring(position + mark.length());
  }
}
