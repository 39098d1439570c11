package shop;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Provider;
import java.util.UUID;

@CookiePolicy(
    id = "storefront",
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    noticeDays = 14,
    consentRecord = ShopCookies.CONSENT,
    providers =
        @Provider(
            id = "plausible",
            name = "Plausible Insights OÜ",
            privacyPolicy = "https://plausible.io/data-policy",
            dataLocation = "EU"))
public final class ShopCookies {

  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Keeps you signed in.",
      maxAge = "P30D",
      renewed = true,
      endsOn = "you sign out")
  static final String SESSION = "__Host-shop-session";

  @EssentialCookie(
      because = Exemption.USER_PREFERENCE,
      purpose = "Remembers light or dark.",
      maxAge = "P1Y",
      type = Theme.class,
      httpOnly = false,
      setWhen = "you pick a theme")
  static final String THEME = "shop-theme";

  @EssentialCookie(
      because = Exemption.CONSENT_RECORD,
      purpose = "Records your cookie choices.",
      maxAge = "P6M")
  static final String CONSENT = "__Host-shop-consent";

  @ConsentCookie(
      category = Category.ANALYTICS,
      provider = "plausible",
      purpose = "Counts returning visitors.",
      maxAge = "P13M",
      type = UUID.class)
  static final String VISITOR = "_visitor";
}
