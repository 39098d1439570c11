package dev.biscotti.testing;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCategory;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Regime;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;

/** The declarations of the sites of these tests. */
@CookiePolicy(
    id = "bakery",
    site = "bakery.example",
    controller = "Bakery AB",
    contact = "privacy@bakery.example",
    effective = "2026-06-01",
    consentRecord = BakeryCookies.CONSENT,
    consentFreePaths = "/quiet",
    categories =
        @ConsentCategory(
            id = "counting",
            title = "Counting",
            description = "They count.",
            regime = Regime.OPT_OUT))
final class BakeryCookies {
  // A record from before the prefix was introduced, as real sites have.
  @SuppressWarnings("BSC807")
  @EssentialCookie(
      because = Exemption.CONSENT_RECORD,
      purpose = "Records your cookie choices.",
      maxAge = "P6M")
  static final String CONSENT = "bakery-consent";

  @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your basket.")
  static final String BASKET = "basket";

  @EssentialCookie(
      because = Exemption.USER_PREFERENCE,
      purpose = "Remembers the language you chose.",
      maxAge = "P30D",
      setWhen = "you choose a language")
  static final String LANGUAGE = "language";

  @EssentialCookie(
      because = Exemption.SECURITY,
      purpose = "Protects the forms of a preview.",
      environment = "preview")
  static final String PREVIEW = "preview-token";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Counts returning visitors.",
      maxAge = "P13M",
      pattern = true,
      placeholder = "the number of the counter")
  static final String COUNTER = "_count_*";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Remembers what you read to the end.",
      storage = Storage.LOCAL_STORAGE,
      setBy = SetBy.SCRIPT)
  static final String READ = "read";

  @ConsentCookie(category = "counting", purpose = "Counts visits of one day.", maxAge = "P1D")
  static final String DAY = "day";

  private BakeryCookies() {}
}
