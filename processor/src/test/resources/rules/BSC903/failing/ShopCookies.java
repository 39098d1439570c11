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
            id = "adhub",
            name = "Adhub Inc.",
            country = "US", // <- BSC903
            privacyPolicy = "https://adhub.example/privacy"))
public final class ShopCookies {}
