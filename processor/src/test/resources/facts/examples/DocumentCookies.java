package facts;

import dev.biscotti.annotations.Authority;
import dev.biscotti.annotations.ConsentCategory;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.Regime;
import dev.biscotti.annotations.Section;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;

@CookiePolicy(
    id = "document",
    // Facts: contact
    controller = "Shop AB",
    contact = "privacy@shop.example",
    // Facts: date, change-notice
    effective = "2026-06-01",
    noticeDays = 14,
    include = AnswersCatalog.class,
    consentRecord = AnswersCatalog.ANSWERS,
    // Facts: scope
    scope = {"shop.example", "*.shop.example"},
    // Facts: plain-summary
    summary = "We count visits, unless you object. Nothing follows you to other sites.",
    // Facts: privacy-policy-link
    privacyPolicy = "https://shop.example/privacy",
    // Facts: languages
    languages = "en",
    // Facts: authority
    authorities = {
      @Authority(name = "PTS", url = "https://pts.se", country = "SE", topic = Authority.COOKIES),
      @Authority(
          name = "IMY",
          url = "https://www.imy.se",
          country = "SE",
          topic = Authority.PERSONAL_DATA)
    },
    // Facts: regional-rules
    categories =
        @ConsentCategory(
            id = "statistics",
            title = "Statistics",
            description =
                "These count visits. France and the United Kingdom ask for no consent to that.",
            regime = Regime.OPT_OUT),
    // Facts: reassurance
    sections =
        @Section(
            title = "What we do not do",
            text = "We sell no data, and we build no profiles.",
            place = "summary"))
final class DocumentCookies {
  // Facts: definitions, type-definitions (the words that the page uses)
  @ConsentCookie(
      category = "statistics",
      purpose = "Counts visits.",
      storage = Storage.LOCAL_STORAGE,
      setBy = SetBy.SCRIPT)
  static final String VISITS = "shop-visits";

  private DocumentCookies() {}
}
