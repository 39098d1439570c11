package facts;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;

@CookiePolicy(
    id = "condition",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    // Facts: config-dependent
    include = {AnswersCatalog.class, ChatCatalog.class},
    consentRecord = AnswersCatalog.ANSWERS,
    // Facts: route-or-host
    consentFreePaths = {"/sign/{token}", "/legal/**"})
final class ConditionCookies {
  // Facts: environment
  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Recognises who may open a preview of the site.",
      environment = "preview")
  static final String PREVIEW = "shop-preview";

  @EssentialCookie(
      because = Exemption.USER_INPUT,
      purpose = "Holds the filter of the list of orders.",
      path = "/orders")
  static final String FILTER = "shop-filter";

  // Facts: login-only
  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Keeps you signed in.",
      setWhen = "you sign in")
  static final String SESSION = "__Host-shop-session";

  // Facts: action-triggered
  @EssentialCookie(
      because = Exemption.USER_PREFERENCE,
      purpose = "Remembers light or dark.",
      maxAge = "P1Y",
      setWhen = "you pick a theme")
  static final String THEME = "shop-theme";

  // Facts: set-on-refusal
  @EssentialCookie(
      because = Exemption.USER_PREFERENCE,
      purpose = "Keeps your orders out of our sales statistics.",
      maxAge = "P1Y",
      setWhen = "you object to sales statistics")
  static final String NO_STATISTICS = "shop-no-statistics";

  // Facts: no-choice
  @ConsentCookie(category = Category.ANALYTICS, purpose = "Counts visits.", maxAge = "P1M")
  static final String VISITS = "shop-visits";

  private ConditionCookies() {}
}
