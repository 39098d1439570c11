package example;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;

@CookiePolicy( // <- BSC801
    id = "shop",
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01")
public final class ShopCookies {
  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Counts returning visitors.",
      maxAge = "P30D")
  static final String VISITOR = "shop-visitor";
}
