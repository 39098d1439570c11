package dev.biscotti.sample.storefront;

import dev.biscotti.annotations.Authority;
import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCategory;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Section;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.sample.web.Theme;
import java.time.LocalDate;
import java.util.UUID;

/** The cookies of the shop. */
@CookiePolicy(
    id = "storefront",
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    noticeDays = 14,
    consentRecord = StorefrontCookies.CONSENT,
    languages = {"en", "de", "fr", "es", "sv"},
    categories = {
      @ConsentCategory(
          id = Category.FUNCTIONAL,
          title = "Functional cookies",
          description = "They show you again what you looked at before."),
      @ConsentCategory(
          id = Category.ANALYTICS,
          title = "Analytics cookies",
          description =
              "They count visitors and compare two versions of a page. The counts stay with us."),
      @ConsentCategory(
          id = Category.MARKETING,
          title = "Marketing cookies",
          description = "They tell us which advertisement led to an order.")
    },
    authorities = {
      @Authority(
          name = "Post- och telestyrelsen (PTS)",
          url = "https://pts.se",
          country = "SE",
          topic = Authority.COOKIES),
      @Authority(
          name = "Integritetsskyddsmyndigheten (IMY)",
          url = "https://www.imy.se",
          country = "SE",
          topic = Authority.PERSONAL_DATA)
    },
    sections = {
      @Section(
          title = "What we count",
          text =
              "Everybody can [see our counts](/storefront/statistics). They are kept on our server only"
                  + " until it restarts.",
          place = "analytics"),
      @Section(
          title = "If you refuse",
          text =
              "The shop works the same: you can browse, fill a basket and order. There is no list of"
                  + " what you looked at, and your visit is not counted.",
          place = "choices")
    })
final class StorefrontCookies {
  @EssentialCookie(
      because = Exemption.AUTHENTICATION,
      purpose = "Keeps you signed in.",
      maxAge = "P30D",
      renewed = true,
      endsOn = "you sign out",
      setWhen = "you sign in")
  static final String SESSION = "__Host-shop-session";

  @EssentialCookie(
      because = Exemption.USER_INPUT,
      purpose = "Holds what you put into the basket.",
      type = Basket.class,
      codec = BasketCodec.class,
      setWhen = "you put something into the basket",
      endsOn = "you order",
      ifRefused = "You cannot order.")
  static final String BASKET = "shop-basket";

  @EssentialCookie(
      because = Exemption.USER_PREFERENCE,
      purpose = "Remembers light or dark.",
      maxAge = "P1Y",
      type = Theme.class,
      setWhen = "you choose light or dark",
      endsOn = "you go back to automatic")
  static final String THEME = "shop-theme";

  @EssentialCookie(
      because = Exemption.CONSENT_RECORD,
      purpose = "Records your cookie choices.",
      maxAge = "P6M",
      setWhen = "you answer the cookie question",
      ifRefused = "We ask you again on every page.")
  static final String CONSENT = "__Host-shop-consent";

  @ConsentCookie(
      category = Category.FUNCTIONAL,
      purpose = "Remembers the last four products you looked at, to show them to you again.",
      maxAge = "P30D",
      renewed = true,
      type = RecentProducts.class,
      codec = RecentProductsCodec.class,
      setWhen = "you look at a product",
      ifRefused = "There is no list of what you looked at.")
  static final String RECENT = "shop-recent";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Counts returning visitors. It holds a random number.",
      maxAge = "P13M",
      type = UUID.class)
  static final String VISITOR = "_visitor";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose =
          "Shows you the same version of a page each time while we compare two versions of it.",
      maxAge = "P90D",
      type = Variant.class,
      pattern = true,
      placeholder = "the name of the comparison")
  static final String EXPERIMENT = "shop-exp-*";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose =
          "Counts how long visitors think before they order. It holds the day of the first visit.",
      maxAge = "P90D",
      type = LocalDate.class)
  static final String FIRST_VISIT = "shop-first-visit";

  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Remembers which products you read to the end, so that each is counted once.",
      storage = Storage.LOCAL_STORAGE,
      setBy = SetBy.SCRIPT,
      setWhen = "you read about a product to the end")
  static final String READ = "shop-read";

  @ConsentCookie(
      category = Category.MARKETING,
      purpose = "Remembers which of our advertisements brought you here, until you order.",
      maxAge = "P30D",
      type = Campaign.class,
      codec = CampaignCodec.class,
      setWhen = "you follow an advertisement",
      endsOn = "you order")
  static final String CAMPAIGN = "shop-campaign";

  private StorefrontCookies() {}
}
