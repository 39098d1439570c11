package reference;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Provider;
import dev.biscotti.annotations.SetBy;

/**
 * The cookies that EU Code Week publishes (codeeu/codeweek, its page on cookies), declared.
 *
 * <p>What the published page calls a service (PHP, the Cookie Consent Kit, Matomo) is software that
 * the controller runs itself and that receives nothing, so our page names the controller as the
 * provider, and the software in the purpose. Its two categories without consent are one here.
 */
@CookiePolicy(
    id = "codeweek-eu",
    site = "codeweek.eu",
    controller = "European Commission, DG CNECT",
    contact = "https://codeweek.eu/",
    effective = "2026-01-01",
    consentRecord = CodeWeekCookies.CONSENT,
    providers = {
      @Provider(
          id = "facebook",
          name = "Facebook",
          role = "Shows its own content in a page, if you open it.",
          privacyPolicy = "https://www.facebook.com/policies/cookies/",
          ownDomain = true),
      @Provider(
          id = "twitter",
          name = "Twitter",
          role = "Shows its own content in a page, if you open it.",
          privacyPolicy = "https://twitter.com/en/privacy",
          ownDomain = true),
      @Provider(
          id = "youtube",
          name = "YouTube",
          role = "Shows videos in a page, if you start one.",
          privacyPolicy = "https://policies.google.com/privacy",
          ownDomain = true)
    })
final class CodeWeekCookies {
  // The name that the site publishes; the same below where BSC807 is silenced.
  @SuppressWarnings("BSC807")
  @EssentialCookie(
      because = Exemption.CONSENT_RECORD,
      purpose = "Saves your answer in the Cookie consent kit, so that it does not ask again.")
  static final String CONSENT = "codeweek_cookie_consent";

  @EssentialCookie(
      because = Exemption.SERVICE_DELIVERY,
      purpose = "Links your requests to a session, which PHP holds on our server.",
      setBy = SetBy.FRAMEWORK)
  static final String SESSION = "codeweek_session";

  // Published without the hash at its end. Five years are longer than a browser keeps anything
  // (BSC304), and a lasting login is essential only if the visitor asks for it (BSC902).
  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Signs you in again when you come back, through PHP on our server.",
      setBy = SetBy.FRAMEWORK,
      pattern = true,
      placeholder = "a hash",
      setWhen = "you ask to be remembered",
      lifetime = "60 months, of which a browser keeps at most 400 days")
  static final String REMEMBER = "remember_web_*";

  @EssentialCookie(
      because = Exemption.USER_PREFERENCE,
      purpose = "Remembers your language, for the PHP pages of the site.")
  static final String LANGUAGE = "lang";

  // A script sets it, and Safari keeps what scripts set for 7 days (BSC307).
  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Recognises visitors, to count them with Matomo on our own servers.",
      setBy = SetBy.SCRIPT,
      pattern = true,
      placeholder = "the number of the site",
      lifetime = "20 days, or 7 days in Safari")
  static final String VISITOR = "_pk_id*";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Links the pages that you open in one visit, to count visits with Matomo.",
      setBy = SetBy.SCRIPT,
      pattern = true,
      placeholder = "the number of the site",
      maxAge = "PT30M")
  static final String VISIT = "_pk_ses*";

  private CodeWeekCookies() {}
}
