package facts;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Provider;
import dev.biscotti.annotations.SetBy;

@CookiePolicy(
    id = "identity",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    // Facts: not-exhaustive (no member: the tables are the declarations)
    include = AnswersCatalog.class,
    consentRecord = AnswersCatalog.ANSWERS,
    providers = {
      @Provider(
          id = "adobe",
          name = "Adobe Inc.",
          privacyPolicy = "https://www.adobe.com/privacy/policy.html"),
      @Provider(
          id = "linkedin",
          name = "LinkedIn Corporation",
          privacyPolicy = "https://www.linkedin.com/legal/privacy-policy"),
      // Facts: tool-without-names
      @Provider(
          id = "maps",
          name = "Maps Ltd",
          role = "Shows the map of our shops, from its own domain.",
          privacyPolicy = "https://maps.example/privacy",
          ownDomain = true)
    })
final class IdentityCookies {
  // Facts: name
  @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your basket.")
  static final String BASKET = "shop-basket";

  // Facts: name-group
  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Keeps you signed in.",
      row = "Sign-in")
  static final String ACCESS = "shop-access";

  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Keeps you signed in.",
      row = "Sign-in")
  static final String REFRESH = "shop-refresh";

  // Facts: name-wildcard, placeholder-legend
  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Counts visits.",
      provider = "adobe",
      setBy = SetBy.PROVIDER,
      pattern = true,
      placeholder = "the id of our organisation")
  static final String VISITS = "AMCVS_*AdobeOrg";

  // Facts: same-name-twice
  @EssentialCookie(
      because = Exemption.USER_PREFERENCE,
      purpose = "Remembers the language you chose.")
  static final String LANGUAGE = "lang";

  @ConsentCookie(
      category = Category.FUNCTIONAL,
      purpose = "Remembers the language of the job advertisements.",
      provider = "linkedin",
      setBy = SetBy.PROVIDER,
      domain = "linkedin.com")
  static final String LINKEDIN_LANGUAGE = "lang";

  @EssentialCookie(
      because = Exemption.USER_PREFERENCE,
      purpose = "Remembers the country you chose.")
  static final String COUNTRY = "LANG";

  // Facts: odd-characters
  @EssentialCookie(
      because = Exemption.USER_INPUT,
      purpose = "Holds what you typed into the filter.")
  static final String FILTER = "_filter.v2|a%20__";

  private IdentityCookies() {}
}
