package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.consent.Consent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The policy as the compiler wrote it, with the form in the place that it keeps for one. With
 * several languages, the query {@code lang=sv} picks one.
 */
public final class PolicyPage {
  static final String CONTROLS = "cookie-choices";
  private static final String PLACE = "<div id=\"" + CONTROLS + "\">";

  private final Map<String, Page> pages;
  private final List<String> languages;

  private record Page(String html, ConsentBanner banner, ChoiceControls controls) {}

  private PolicyPage(Map<String, Page> pages, List<String> languages) {
    this.pages = pages;
    this.languages = languages;
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
    List<String> languages = new ArrayList<>();
    Map<String, Page> pages = new HashMap<>();
    for (CompiledPage compiled : CompiledPage.of(site.policy(), loader)) {
      String language = compiled.language();
      String back = site.policyPath() + (languages.isEmpty() ? "" : "?lang=" + language);
      languages.add(language);
      pages.put(
          language,
          new Page(
              compiled.html(),
              new ConsentBanner(site, language),
              new ChoiceControls(site, ChoiceWords.of(site, language), back)));
    }
    return new PolicyPage(pages, languages);
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
    if (!request.isRead()) {
      return ChoiceResponse.methodNotAllowed("GET, HEAD");
    }
    String language = language(request);
    Page page = Objects.requireNonNull(pages.get(language), language);
    String controls = page.controls().html(consent, ReturnPath.isMarked(request));
    String html = page.html();
    if (!nonce.isEmpty()) {
      html = inserted(html, "<style", "", Html.attribute("nonce", nonce));
    }
    html = inserted(html, "</head>", page.banner().head(consent, nonce), "");
    html = inserted(html, PLACE, "", "\n" + controls);
    return ChoiceResponse.of(200)
        .with(ChoiceResponse.CONTENT_TYPE, ChoiceResponse.HTML)
        .with("Content-Language", language)
        .withBody(html)
        .personal();
  }

  private String language(ChoiceRequest request) {
    Optional<String> asked =
        Optional.ofNullable(FormFields.parse(request.query()).get("lang"))
            .map(values -> values.get(0))
            .filter(languages::contains);
    return asked.orElse(languages.get(0));
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
