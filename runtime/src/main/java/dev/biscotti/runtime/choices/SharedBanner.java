package dev.biscotti.runtime.choices;

/**
 * The banner of pages that a shared cache keeps, such as those of a content delivery network: their
 * text is the same for all visitors, and the script asks the {@link ConsentEndpoint} what this
 * visitor is to see. Without script such a page does not ask; nothing that needs consent is set
 * then, and the link of {@link #reopenLink} leads to a form.
 *
 * <p>A response that a shared cache keeps must carry no Set-Cookie line (RFC 9111, 7.3), so a page
 * with this banner sets no cookie of its own.
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
   * The banner in one language: that of its link. The question is in the language that the page's
   * {@code <html lang>} names, if the policy has it, else in the visitor's.
   *
   * @param site the site
   * @param language a BCP 47 tag
   */
  public SharedBanner(ChoiceSite site, String language) {
    this.site = site;
    banner = new ConsentBanner(site, language);
  }

  /**
   * What goes into {@code <head>}: style sheet, and the script that asks. There is no nonce, since
   * one that many visitors get protects none of them: a Content-Security-Policy for such a page
   * names {@code 'self'}.
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
   * What goes first into {@code <body>}: the place of the question.
   *
   * @return HTML, the same for everybody
   */
  public String place() {
    return "<div data-biscotti-place></div>\n";
  }

  /**
   * The link, for every page, that leads back to the choices.
   *
   * @return HTML, the same for everybody
   */
  public String reopenLink() {
    return banner.reopenLink();
  }
}
