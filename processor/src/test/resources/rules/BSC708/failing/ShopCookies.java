package example;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Provider;
import dev.biscotti.annotations.SetBy;

@CookiePolicy(
    id = "shop",
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    consentRecord = ShopCookies.CONSENT,
    providers =
        @Provider(
            id = "adhub",
            name = "Adhub GmbH",
            privacyPolicy = "https://adhub.example/privacy",
            country = "DE",
            dataLocation = "EU"))
public final class ShopCookies {
  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Shows which advertisement brought you here.",
      setBy = SetBy.PROVIDER, // <- BSC708
      maxAge = "P30D")
  static final String CAMPAIGN = "adhub-campaign";

  @EssentialCookie(
      because = Exemption.CONSENT_RECORD,
      purpose = "Records your cookie choices.",
      maxAge = "P6M")
  static final String CONSENT = "__Host-shop-consent";
}
