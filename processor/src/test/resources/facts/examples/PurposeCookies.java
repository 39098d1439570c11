package facts;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCategory;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.Provider;

@CookiePolicy(
    id = "purpose",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    include = AnswersCatalog.class,
    consentRecord = AnswersCatalog.ANSWERS,
    // Facts: category-description
    categories =
        @ConsentCategory(
            id = Category.ANALYTICS,
            description = "These show us which pages help visitors and which do not."),
    // Facts: data-collected
    providers =
        @Provider(
            id = "counter",
            name = "Counter Ltd",
            role =
                "Counts visits for us. It is told which page you open, which site you came from and"
                    + " what kind of device you use.",
            privacyPolicy = "https://counter.example/privacy"))
final class PurposeCookies {
  // Facts: purpose, contents, consequence
  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Keeps you signed in. It holds a random number that identifies your account.",
      protection = Protection.ENCRYPTED,
      ifRefused = "you have to sign in on every page.")
  static final String SESSION = "__Host-shop-session";

  // Facts: personal-data-flag
  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Counts returning visitors. It holds the month of your last visit, no identifier.",
      provider = "counter",
      maxAge = "P1M")
  static final String RETURNING = "shop-returning";

  private PurposeCookies() {}
}
