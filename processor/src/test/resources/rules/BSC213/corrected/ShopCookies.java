package example;

import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SameSite;

@CookiePolicy(
    id = "shop",
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01")
public final class ShopCookies {
  @EssentialCookie(
      because = Exemption.SERVICE_DELIVERY,
      purpose = "Keeps your booking while the calendar is embedded in another site.",
      sameSite = SameSite.NONE,
      partitioned = true)
  static final String BOOKING = "shop-booking";
}
