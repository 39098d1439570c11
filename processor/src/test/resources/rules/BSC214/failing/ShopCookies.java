package example;

import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;

@CookiePolicy(
    id = "shop",
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01")
public final class ShopCookies {
  @EssentialCookie(
      because = Exemption.USER_INPUT,
      purpose = "Keeps your basket.",
      domain = "other.example") // <- BSC214
  static final String BASKET = "shop-basket";
}
