package example;

import dev.biscotti.annotations.Authority;
import dev.biscotti.annotations.CookiePolicy;

@CookiePolicy(
    id = "shop",
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    authorities = {
      @Authority(
          name = "Swedish Authority for Privacy Protection (IMY)",
          url = "https://www.imy.se/",
          country = "SE",
          topic = Authority.PERSONAL_DATA),
      @Authority(
          name = "Swedish Post and Telecom Authority (PTS)",
          url = "https://www.pts.se/",
          country = "SE",
          topic = Authority.COOKIES)
    })
public final class ShopCookies {}
