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
  static String basket() {
    class Names {
      @EssentialCookie( // <- BSC711
          because = Exemption.USER_INPUT,
          purpose = "Holds your basket.")
      static final String BASKET = "basket";
    }
    return Names.BASKET;
  }
}
