package example;

import dev.biscotti.annotations.CookiePolicy;

@CookiePolicy(
    id = "staff",
    site = "staff.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01")
public final class Shop_Cookies {} // <- BSC710
