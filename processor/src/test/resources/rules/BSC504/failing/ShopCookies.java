package example;

import dev.biscotti.annotations.CookiePolicy;

@CookiePolicy(
    id = "shop",
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    privacyPolicy = "www.shop.example/privacy") // <- BSC504
public final class ShopCookies {}
