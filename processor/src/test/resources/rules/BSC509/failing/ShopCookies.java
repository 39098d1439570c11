package example;

import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.Provider;

@CookiePolicy(
    id = "shop",
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    providers =
        @Provider(
            id = "plausible",
            name = "Plausible Insights OÜ",
            country = "Estonia", // <- BSC509
            privacyPolicy = "https://plausible.io/data-policy"))
public final class ShopCookies {}
