package example;

import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.Provider;

@CookiePolicy(
    id = "shop",
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    providers = {
      @Provider(
          id = "plausible",
          name = "Plausible Insights OÜ",
          privacyPolicy = "https://plausible.io/data-policy"),
      @Provider(
          id = "twilio",
          name = "Twilio Inc.",
          privacyPolicy = "https://www.twilio.com/legal/privacy")
    })
public final class ShopCookies {}
