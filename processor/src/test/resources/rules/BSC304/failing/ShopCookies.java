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
      because = Exemption.SECURITY,
      purpose = "Tells our protection against attacks that this browser has been here before.",
      setBy = SetBy.INFRASTRUCTURE,
      maxAge = "P5Y") // <- BSC304
  static final String SHIELD = "shop-shield";
}
