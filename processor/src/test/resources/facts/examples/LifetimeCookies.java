package facts;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Provider;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;

@CookiePolicy(
    id = "lifetime",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    include = AnswersCatalog.class,
    consentRecord = AnswersCatalog.ANSWERS,
    providers =
        @Provider(
            id = "player",
            name = "Player Ltd",
            privacyPolicy = "https://player.example/privacy"))
final class LifetimeCookies {
  // Facts: fixed, up-to
  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Counts returning visitors.",
      maxAge = "P13M")
  static final String VISITOR = "shop-visitor";

  // Facts: session, type-in-same-cell
  @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects the order form from forgery.")
  static final String FORM = "shop-form";

  // Facts: sliding, event-end
  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Keeps you signed in.",
      maxAge = "P30D",
      renewed = true,
      endsOn = "you sign out")
  static final String SESSION = "__Host-shop-session";

  // Facts: per-name
  @EssentialCookie(
      because = Exemption.SERVICE_DELIVERY,
      purpose = "Leads you through the payment.",
      row = "Payment")
  static final String PAYMENT_STEP = "pay-step";

  @EssentialCookie(
      because = Exemption.SERVICE_DELIVERY,
      purpose = "Leads you through the payment.",
      row = "Payment",
      maxAge = "PT30M")
  static final String PAYMENT_STATE = "pay-state";

  // Facts: conditional
  @ConsentCookie(
      category = Category.FUNCTIONAL,
      purpose = "Remembers where you stopped a film.",
      provider = "player",
      setBy = SetBy.PROVIDER,
      lifetime = "30 days, or 1 year if you let the player remember you")
  static final String POSITION = "player-position";

  // Facts: by-region
  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Picks the advertisements before a film.",
      provider = "player",
      setBy = SetBy.PROVIDER,
      lifetime = "13 months in the EEA and the UK, 24 months elsewhere")
  static final String ADVERTISEMENTS = "player-ads";

  // Facts: absolute-date
  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Remembers that you opted out of advertisements before films.",
      provider = "player",
      setBy = SetBy.PROVIDER,
      lifetime = "Until 9 November 2030")
  static final String OPT_OUT = "player-opt-out";

  // Facts: missing
  @ConsentCookie(
      category = Category.FUNCTIONAL,
      purpose = "Chooses the server that films come from.",
      provider = "player",
      setBy = SetBy.PROVIDER,
      lifetime = "Not published by Player Ltd")
  static final String EDGE = "player-edge";

  // Facts: no-end
  @EssentialCookie(
      because = Exemption.USER_PREFERENCE,
      purpose = "Remembers which columns you hid.",
      storage = Storage.LOCAL_STORAGE,
      setBy = SetBy.SCRIPT)
  static final String COLUMNS = "shop-columns";

  // Facts: configured
  @EssentialCookie(
      because = Exemption.LOAD_BALANCING,
      purpose = "Keeps your requests on one server.",
      setBy = SetBy.INFRASTRUCTURE,
      lifetime = "Between 10 minutes and 1 hour, as our host has set it")
  static final String ROUTE = "route";

  private LifetimeCookies() {}
}
