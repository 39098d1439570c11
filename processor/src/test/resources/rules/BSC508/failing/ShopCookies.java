package example;

import dev.biscotti.annotations.CookiePolicy;

@CookiePolicy(
    id = "My Shop", // <- BSC508
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01")
public final class ShopCookies {}
