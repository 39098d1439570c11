package dev.biscotti.benchmarks;

import dev.biscotti.annotations.AllowUndeclaredCookie;
import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SameSite;

/** The policy that is measured, compiled by the processor like any other. */
@CookiePolicy(
    id = "benchmark",
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    consentRecord = BenchmarkCookies.CONSENT)
final class BenchmarkCookies {
  static final String DOMAIN = "shop.example";
  static final int LIFETIME_SECONDS = 30 * 24 * 60 * 60;

  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Keeps you signed in.",
      maxAge = "P30D",
      setWhen = "you sign in",
      endsOn = "you sign out",
      domain = DOMAIN,
      sameSite = SameSite.NONE,
      partitioned = true)
  static final String LOGIN = "shop-login";

  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Knows the browser for one visit.",
      domain = DOMAIN,
      sameSite = SameSite.NONE,
      partitioned = true)
  static final String VISIT = "shop-visit";

  @EssentialCookie(
      because = Exemption.USER_PREFERENCE,
      purpose = "Remembers light or dark.",
      maxAge = "P1Y",
      setWhen = "you pick a theme")
  static final String THEME = "shop-theme";

  // Without the prefix, so that the headers stay those of earlier measurements.
  @SuppressWarnings("BSC807")
  @EssentialCookie(
      because = Exemption.CONSENT_RECORD,
      purpose = "Records your cookie choices.",
      maxAge = "P6M")
  static final String CONSENT = "shop-consent";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Counts returning visitors.",
      maxAge = "P13M")
  static final String VISITOR = "_visitor";

  @AllowUndeclaredCookie(reason = "Never set: it gives the decision a category more.")
  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Measures which advertisement led here.",
      maxAge = "P90D")
  static final String CAMPAIGN = "_campaign";

  @AllowUndeclaredCookie(reason = "Never set: it gives the decision a category more.")
  @ConsentCookie(
      category = Category.FUNCTIONAL,
      purpose = "Remembers which products you compared.",
      maxAge = "P30D")
  static final String COMPARED = "compared";

  private BenchmarkCookies() {}
}
