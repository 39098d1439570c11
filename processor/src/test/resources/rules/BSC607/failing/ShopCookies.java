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
      because = Exemption.USER_PREFERENCE,
      purpose = "Remembers light or dark.",
      maxAge = "P1M",
      setWhen = "you pick a theme")
  static final String THEME = "shop-theme";

  @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your basket.")
  static final String BASKET = "shop-basket"; // <- BSC607
}
