package shop;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;

/** What every program of the corpus may set. */
@CookiePolicy(
    id = "shop",
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    consentRecord = ShopCookies.CONSENT)
public final class ShopCookies {
  @EssentialCookie(because = Exemption.AUTHENTICATION, purpose = "Keeps you signed in.")
  public static final String SESSION = "__Host-shop-session";

  @EssentialCookie(because = Exemption.USER_PREFERENCE, purpose = "Remembers light or dark.")
  public static final String THEME = "shop-theme";

  @EssentialCookie(
      because = Exemption.CONSENT_RECORD,
      purpose = "Records your cookie choices.",
      maxAge = "P6M")
  public static final String CONSENT = "shop-consent";

  @EssentialCookie(
      because = Exemption.USER_INPUT,
      purpose = "Holds what you put into a basket.",
      pattern = true,
      placeholder = "the basket")
  public static final String CART = "cart-*";

  @EssentialCookie(
      because = Exemption.SECURITY,
      purpose = "Protects forms against other sites.",
      setBy = SetBy.FRAMEWORK)
  public static final String CSRF = "XSRF-TOKEN";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Counts returning visitors.",
      pattern = true,
      placeholder = "the organisation")
  public static final String ORGANISATION = "AMCVS_*AdobeOrg";

  @EssentialCookie(
      because = Exemption.USER_INPUT,
      purpose = "Keeps the draft of a review.",
      storage = Storage.LOCAL_STORAGE)
  public static final String DRAFT = "shop-draft";

  private ShopCookies() {}
}
