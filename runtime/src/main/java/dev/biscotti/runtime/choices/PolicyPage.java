package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.consent.Consent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The policy page that the compiler wrote, with the form inserted. If there are several languages,
 * the query {@code lang=sv} selects one, or else the request's Accept-Language; if neither matches,
 * the visitor gets the first.
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
   * @throws IllegalStateException if a page is missing
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

  /** The address of the page in one language, regardless of what the browser prefers. */
  private static String address(ChoiceSite site, String language, SiteLanguages languages) {
    return site.policyPath() + (languages.areSeveral() ? "?" + LANGUAGE + "=" + language : "");
  }

  /**
   * The page for one visitor.
   *
   * @param request the request
   * @param consent the visitor's choices
   * @param nonce the nonce of the response's Content-Security-Policy; empty if there is none
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
   * @param nonce the nonce of the response's Content-Security-Policy; empty if there is none
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

  /** Inserts something before and after a mark; a page without choices has no mark. */
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
