package example;

import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SetBy;

@CookiePolicy(
    id = "shop",
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01")
public final class ShopCookies {
  @EssentialCookie(
      because = Exemption.USER_INPUT,
      purpose = "Keeps what you have typed into a form.",
      setBy = SetBy.SCRIPT,
      maxAge = "P7D")
  static final String DRAFT = "shop-draft";
}
