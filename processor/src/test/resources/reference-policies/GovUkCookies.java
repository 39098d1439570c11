package reference;

import dev.biscotti.annotations.Authority;
import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Provider;
import dev.biscotti.annotations.SetBy;

/**
 * The cookies that the GOV.UK Design System publishes (alphagov/govuk-design-system of 6 August
 * 2026), declared.
 */
@CookiePolicy(
    id = "govuk-design-system",
    site = "design-system.service.gov.uk",
    controller = "Government Digital Service",
    contact = "https://design-system.service.gov.uk/",
    effective = "2026-08-06",
    consentRecord = GovUkCookies.POLICY,
    providers =
        @Provider(
            id = "google",
            name = "Google",
            role =
                "Counts visits for us (Google Analytics). It is told which pages you open and for"
                    + " how long, how you came here, what you click, and which device and browser"
                    + " you use. It may neither use the data nor share it.",
            privacyPolicy = "https://policies.google.com/privacy"),
    authorities =
        @Authority(
            name = "Information Commissioner’s Office (ICO)",
            url = "https://ico.org.uk",
            country = "GB"))
final class GovUkCookies {
  // The six months of BSC804 are France's advice; this site serves the United Kingdom.
  @SuppressWarnings({"BSC804", "BSC807"})
  @EssentialCookie(
      because = Exemption.CONSENT_RECORD,
      purpose = "Saves your answer about cookies.",
      maxAge = "P1Y")
  static final String POLICY = "design_system_cookies_policy";

  // Longer than browsers keep a cookie (BSC304), so both times are said; the same below.
  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Tells whether you were here before, to count visitors.",
      provider = "google",
      setBy = SetBy.PROVIDER,
      lifetime = "2 years, of which a browser keeps at most 400 days")
  static final String GA = "_ga";

  // Published as ga_[random number]; the site's own code sets names that begin with _ga_.
  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Keeps the number of requests down.",
      provider = "google",
      setBy = SetBy.PROVIDER,
      pattern = true,
      placeholder = "the id of the measured property",
      lifetime = "2 years, of which a browser keeps at most 400 days")
  static final String GA_PROPERTY = "_ga_*";

  private GovUkCookies() {}
}
