package example;

import dev.biscotti.annotations.CookiePolicy;

public final class Shop {
  private Shop() {}

  @CookiePolicy(
      id = "shop",
      site = "shop.example",
      controller = "Shop AB",
      contact = "privacy@shop.example",
      effective = "2026-06-01")
  public static final class Cookies {}
}
