package dev.biscotti.runtime.choices;

/**
 * The banner for pages in a shared cache, such as a content delivery network. The page is the same
 * for all visitors, and the script asks the {@link ConsentEndpoint} what to show this visitor.
 * Without script, such a page does not ask; then nothing that needs consent is set, and {@link
 * #reopenLink} leads to a form.
 *
 * <p>A response in a shared cache must not have a Set-Cookie line (RFC 9111, 7.3), so a page with
 * this banner must not set cookies.
 */
public final class SharedBanner {
  private final ChoiceSite site;
  private final ConsentBanner banner;

  /**
   * The banner of a site.
   *
   * @param site the site
   */
  public SharedBanner(ChoiceSite site) {
    this.site = site;
    banner = new ConsentBanner(site);
  }

  /**
   * The banner with its link in one language. The question is in the language of the page's {@code
   * <html lang>} if the policy has it, or else in the visitor's.
   *
   * @param site the site
   * @param language a BCP 47 tag
   */
  public SharedBanner(ChoiceSite site, String language) {
    this.site = site;
    banner = new ConsentBanner(site, language);
  }

  /**
   * What to put into {@code <head>}: the style sheet, and the script that asks. It has no nonce,
   * because a nonce that many visitors receive protects none of them: use {@code 'self'} in the
   * Content-Security-Policy of such a page.
   *
   * @return HTML, the same for everybody
   */
  public String head() {
    return "<link rel=\"stylesheet\""
        + Html.attribute("href", site.stylePath())
        + ">\n<script defer"
        + Html.attribute("src", site.scriptPath())
        + Html.attribute("data-biscotti-ask", site.endpointPath())
        + "></script>\n";
  }

  /**
   * What to put first into {@code <body>}: the place of the question.
   *
   * @return HTML, the same for everybody
   */
  public String place() {
    return "<div data-biscotti-place></div>\n";
  }

  /**
   * The link to the choices, for every page.
   *
   * @return HTML, the same for everybody
   */
  public String reopenLink() {
    return banner.reopenLink();
  }
}
