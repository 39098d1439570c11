package dev.biscotti.spring.shop;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import java.util.UUID;

/** The cookies of the application under test. */
@CookiePolicy(
    id = "starter-shop",
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-01-01",
    consentRecord = ShopCookies.CONSENT)
public final class ShopCookies {
  @EssentialCookie(
      because = Exemption.USER_INPUT,
      purpose = "Holds what you put into the basket.",
      setWhen = "you put something into the basket")
  static final String BASKET = "shop-basket";

  // A record from before the prefix was introduced, as real sites have.
  @SuppressWarnings("BSC807")
  @EssentialCookie(
      because = Exemption.CONSENT_RECORD,
      purpose = "Records your cookie choices.",
      maxAge = "P6M",
      setWhen = "you answer the cookie question")
  static final String CONSENT = "shop-consent";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Counts returning visitors.",
      maxAge = "P13M",
      type = UUID.class)
  static final String VISITOR = "_visitor";

  private ShopCookies() {}
}
