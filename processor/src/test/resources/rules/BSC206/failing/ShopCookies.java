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
  private static final String TEN = "0123456789";
  private static final String HUNDRED = TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN;
  private static final String THOUSAND =
      HUNDRED + HUNDRED + HUNDRED + HUNDRED + HUNDRED
          + HUNDRED + HUNDRED + HUNDRED + HUNDRED + HUNDRED;

  @EssentialCookie(
      because = Exemption.USER_INPUT,
      purpose = "Keeps your basket.",
      path = "/basket/" + THOUSAND + HUNDRED) // <- BSC206
  static final String BASKET = "shop-basket";
}
