package example;

import dev.biscotti.annotations.CookiePolicy;

@CookiePolicy(
    id = "shop",
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "1 June 2026") // <- BSC505
public final class ShopCookies {}
