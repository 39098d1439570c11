package example;

import dev.biscotti.annotations.ConsentCategory;
import dev.biscotti.annotations.CookiePolicy;

@CookiePolicy(
    id = "shop",
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    categories = {
      @ConsentCategory(
          id = "chat",
          title = "Chat",
          description = "These let you talk to our staff."),
      @ConsentCategory(
          id = "recommendations", // <- BSC404
          title = "Recommendations",
          description = "These choose goods that may interest you.")
    })
public final class ShopCookies {}
