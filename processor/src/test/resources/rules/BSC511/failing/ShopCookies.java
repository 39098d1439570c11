package example;

import dev.biscotti.annotations.CookiePolicy;

@CookiePolicy( // <- BSC511
    id = "shop",
    site = "shop.example",
    controller = "Shop AB",
    effective = "2026-06-01")
public final class ShopCookies {}
