package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.util.List;
import java.util.Optional;

/**
 * The banner at the top of a page. It works without script, has equal buttons for yes and no, and
 * preselects nothing. Put it first into {@code <body>}; a floating banner would hide the focused
 * element (WCAG 2.2, 2.4.11).
 *
 * <p>A page with this banner is for one visitor: send it with {@code Cache-Control: no-store} and a
 * {@code Vary} of {@link #varyingBy}. For a page that a shared cache may store, use {@link
 * SharedBanner}.
 */
public final class ConsentBanner {
  static final String RETURN = "return";
  static final String LANGUAGE = "language";

  private final ChoiceSite site;
  private final SiteLanguages languages;

  /**
   * The banner of a site, for each visitor in the best language of the policy. The language comes
   * from the request's Accept-Language, which the application can {@linkplain ChoiceRequest#in
   * override}.
   *
   * @param site the site
   */
  public ConsentBanner(ChoiceSite site) {
    this.site = site;
    languages = SiteLanguages.of(site);
  }

  /**
   * The banner in one language for everybody.
   *
   * @param site the site
   * @param language a BCP 47 tag; its texts come from this library and the application's {@code
   *     META-INF/biscotti/choices_<language>.properties}; texts that both lack are in English
   */
  public ConsentBanner(ChoiceSite site, String language) {
    this.site = site;
    languages = SiteLanguages.only(site, language);
  }

  /**
   * What to show at the top of a page: the question while there is something to ask; once after an
   * answer, its confirmation; until the visitor answers, the effect of the browser's Global Privacy
   * Control. Otherwise nothing. The policy page shows no banner, because it contains the form.
   *
   * @param request the request for the page
   * @param consent the visitor's choices
   * @return HTML; empty if there is nothing to show
   */
  public String html(ChoiceRequest request, Consent consent) {
    if (request.path().equals(site.policyPath()) || !consent.isAskedHere()) {
      return "";
    }
    FormTexts words = languages.words(request);
    String message =
        AnswerOutcome.of(request).map(outcome -> words.confirmation(consent, outcome)).orElse("");
    if (consent.mustAsk()) {
      return question(request, words, consent, message);
    }
    return message.isEmpty()
        ? notice(words, consent)
        : region(words, said(words, message, back(request)));
  }

  /**
   * The request headers that a page with the banner depends on, for its header Vary.
   *
   * @return {@code Cookie}, with several languages {@code Cookie, Accept-Language}
   */
  public String varyingBy() {
    return languages.varyingBy();
  }

  /**
   * The banner's language for a visitor.
   *
   * @param request the request for the page
   * @return a BCP 47 tag
   */
  public String language(ChoiceRequest request) {
    return languages.words(request).texts().language();
  }

  /**
   * The link to the choices, for every page, in the first language.
   *
   * @return HTML
   */
  public String reopenLink() {
    return reopenLink(languages.first());
  }

  /**
   * The link to the choices, for every page, in the visitor's language.
   *
   * @param request the request for the page
   * @return HTML
   */
  public String reopenLink(ChoiceRequest request) {
    return reopenLink(languages.words(request));
  }

  private String reopenLink(FormTexts words) {
    return "<a"
        + Html.attribute("href", controls())
        + (languages.areSeveral() ? Html.attribute("lang", words.texts().language()) : "")
        + ">"
        + words.html("reopen")
        + "</a>";
  }

  /**
   * What to put into {@code <head>}: the style sheet, and the script with the current choices.
   *
   * @param consent the visitor's choices
   * @param nonce the nonce of the page's Content-Security-Policy; empty if it needs none
   * @return HTML
   */
  public String head(Consent consent, String nonce) {
    String nonceAttribute = nonce.isEmpty() ? "" : Html.attribute("nonce", nonce);
    return "<link rel=\"stylesheet\""
        + Html.attribute("href", site.stylePath())
        + nonceAttribute
        + ">\n<script defer"
        + Html.attribute("src", site.scriptPath())
        + nonceAttribute
        + Html.attribute("data-biscotti-endpoint", site.endpointPath())
        + Html.attribute("data-biscotti", new ConsentState(site, consent).json())
        + "></script>\n";
  }

  private String controls() {
    return site.policyPath() + "#" + PolicyPage.CONTROLS;
  }

  private String back(ChoiceRequest request) {
    return ReturnPath.of(request, site.root()).map(ReturnPath::text).orElse(site.root());
  }

  private String region(FormTexts words, String content) {
    return section(words, "data-biscotti-banner", content);
  }

  private String section(FormTexts words, String mark, String content) {
    return "<section class=\"biscotti\" role=\"region\" "
        + mark
        + Html.attribute("lang", words.texts().language())
        + Html.attribute("aria-label", words.texts().text("banner.title", site.name()))
        + ">\n"
        + content
        + "</section>\n";
  }

  private String question(ChoiceRequest request, FormTexts words, Consent consent, String message) {
    List<CategoryDeclaration> asked = consent.toAsk();
    StringBuilder html = new StringBuilder();
    html.append(said(words, message, back(request)));
    html.append(formStart(words, consent, asked, back(request)));
    html.append("<h2>").append(words.html("banner.title", site.name())).append("</h2>\n<p>");
    html.append(words.html("banner.essential")).append("</p>\n<ul>\n");
    for (CategoryDeclaration category : asked) {
      String description = words.descriptionHtml(category);
      html.append("<li><strong>").append(Html.escaped(words.title(category))).append("</strong>");
      html.append(description.isEmpty() ? "" : ": " + description).append("</li>\n");
    }
    html.append("</ul>\n");
    html.append(news(words, consent.newSinceAnswer()));
    thirdParties(words, asked).ifPresent(text -> html.append("<p>").append(text).append("</p>\n"));
    html.append("<p>").append(words.html("banner.withdraw")).append("</p>\n");
    html.append("<p class=\"biscotti-answers\">\n");
    html.append(button(PostedAnswer.ACCEPT, words.html("banner.accept")));
    html.append(button(PostedAnswer.REFUSE, words.html("banner.refuse")));
    html.append("<a").append(Html.attribute("href", controls())).append('>');
    html.append(words.html("banner.choose")).append("</a>\n</p>\n</form>\n");
    return region(words, html.toString());
  }

  /** Visitors who answered before can see at once what is new. */
  private String news(FormTexts words, List<CookieDeclaration> cookies) {
    if (cookies.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<p>").append(words.html("banner.new"));
    html.append("</p>\n<ul data-biscotti-new>\n");
    for (CookieDeclaration cookie : cookies) {
      html.append("<li><code>").append(Html.escaped(cookie.name().text())).append("</code>: ");
      html.append(InlineMarkdown.html(words.translated(cookie).purpose())).append("</li>\n");
    }
    return html.append("</ul>\n").toString();
  }

  private Optional<String> thirdParties(FormTexts words, List<CategoryDeclaration> asked) {
    List<String> names = words.thirdParties(asked);
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(words.html("banner.third-parties", words.texts().list(names)));
  }

  /** The script fills in what is empty, shows it and moves the focus there. */
  private String said(FormTexts words, String message, String hide) {
    return "<div role=\"alert\" tabindex=\"-1\" data-biscotti-said"
        + (message.isEmpty() ? " hidden" : "")
        + ">\n<p data-biscotti-message>"
        + Html.escaped(message)
        + "</p>\n<div class=\"biscotti-links\">\n<p>"
        + changeLink(words)
        + "</p>\n<p><a data-biscotti-hide"
        + Html.attribute("href", hide)
        + ">"
        + words.html("confirmation.hide")
        + "</a></p>\n</div>\n</div>\n";
  }

  private String changeLink(FormTexts words) {
    return "<a"
        + Html.attribute("href", controls())
        + ">"
        + words.html("confirmation.change")
        + "</a>";
  }

  /** A notice, not a question: a browser that sends the signal has answered. */
  private String notice(FormTexts words, Consent consent) {
    String signal = words.signal(consent);
    return signal.isEmpty()
        ? ""
        : section(
            words,
            "data-biscotti-notice",
            "<p>" + Html.escaped(signal) + " " + changeLink(words) + "</p>\n");
  }

  static String formStart(
      FormTexts words, Consent consent, List<CategoryDeclaration> shown, String back) {
    return "<form method=\"post\" data-biscotti-form"
        + Html.attribute("action", words.site().endpointPath())
        + ">\n"
        + hidden(RETURN, back)
        + hidden(LANGUAGE, words.texts().language())
        + hidden(ShownCategories.FIELD, ShownCategories.of(words.site().policy(), shown).text())
        + hidden(PostedAnswer.REFUSED, PostedAnswer.refusals(consent));
  }

  private static String hidden(String name, String value) {
    return "<input type=\"hidden\""
        + Html.attribute("name", name)
        + Html.attribute("value", value)
        + ">\n";
  }

  static String button(String answer, String html) {
    return "<button type=\"submit\" name=\"answer\""
        + Html.attribute("value", answer)
        + ">"
        + html
        + "</button>\n";
  }
}
