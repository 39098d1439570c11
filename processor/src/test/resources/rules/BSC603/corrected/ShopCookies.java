package example;

import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SetBy;

@CookiePolicy(
    id = "shop",
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01")
public final class ShopCookies {
  @EssentialCookie(
      because = Exemption.USER_INPUT,
      purpose = "Keeps your basket.")
  static final String BASKET = "shop-basket";

  @EssentialCookie(
      because = Exemption.USER_INPUT,
      purpose = "Remembers that you were here.",
      setBy = SetBy.SCRIPT)
  static final String VISITS = "shop-visits";
}
