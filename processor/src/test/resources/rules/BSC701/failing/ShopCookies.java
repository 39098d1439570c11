package example;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Provider;

@CookiePolicy(
    id = "shop",
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    consentRecord = ShopCookies.CONSENT,
    providers =
        @Provider(
            id = "plausible",
            name = "Plausible Insights OÜ",
            privacyPolicy = "https://plausible.io/data-policy",
            country = "EE",
            dataLocation = "EU"))
public final class ShopCookies {
  @ConsentCookie(
      category = Category.ANALYTICS,
      provider = "plausibel", // <- BSC701
      purpose = "Counts returning visitors.",
      maxAge = "P30D")
  static final String VISITOR = "shop-visitor";

  @EssentialCookie(
      because = Exemption.CONSENT_RECORD,
      purpose = "Records your cookie choices.",
      maxAge = "P6M")
  static final String CONSENT = "__Host-shop-consent";
}
