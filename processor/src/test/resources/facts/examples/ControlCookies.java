package facts;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Provider;
import dev.biscotti.annotations.SetBy;

@CookiePolicy(
    id = "control",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    // Facts: settings-page, in-page-controls, signals, device-scope (in every page with a choice)
    // Facts: browser-per-browser, browser-general (in every page)
    consentRecord = ControlCookies.ANSWERS,
    // Facts: provider-optout
    providers =
        @Provider(
            id = "ads",
            name = "Ads GmbH",
            privacyPolicy = "https://ads.example/privacy",
            optOut = "https://ads.example/opt-out"))
final class ControlCookies {
  // Facts: shared-consent, reprompt
  @EssentialCookie(
      because = Exemption.CONSENT_RECORD,
      purpose = "Records your answer about cookies.",
      maxAge = "P6M",
      domain = "shop.example")
  static final String ANSWERS = "shop-answers";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Shows fewer of the advertisements that you know already.",
      provider = "ads",
      setBy = SetBy.PROVIDER,
      maxAge = "P3M")
  static final String SEEN = "ads-seen";

  private ControlCookies() {}
}
