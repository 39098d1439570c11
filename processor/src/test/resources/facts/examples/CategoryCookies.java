package facts;

import dev.biscotti.annotations.Authority;
import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCategory;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;

@CookiePolicy(
    id = "category",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    include = AnswersCatalog.class,
    consentRecord = AnswersCatalog.ANSWERS,
    // Facts: legal-basis
    authorities = @Authority(name = "PTS", url = "https://pts.se", country = "SE"),
    categories = {
      // Facts: labels
      @ConsentCategory(
          id = "social-media",
          title = "Social media",
          description = "These show what you share elsewhere."),
      // Facts: none-today, future-promise
      @ConsentCategory(
          id = Category.MARKETING,
          whenEmpty = "If we ever advertise, this page will first name the network.")
    })
final class CategoryCookies {
  // Facts: consent-per-category
  @ConsentCookie(category = "social-media", purpose = "Shows your feed.", maxAge = "P30D")
  static final String FEED = "shop-feed";

  // Facts: why-exempt
  @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your basket.")
  static final String BASKET = "shop-basket";

  private CategoryCookies() {}
}
