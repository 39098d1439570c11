package facts;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.Provider;

@CookiePolicy(
    id = "data",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    include = AnswersCatalog.class,
    consentRecord = AnswersCatalog.ANSWERS,
    // Facts: location, retention, sharing
    providers =
        @Provider(
            id = "counter",
            name = "Counter Ltd",
            privacyPolicy = "https://counter.example/privacy",
            country = "US",
            dataLocation = "Ireland, and the USA under standard contractual clauses",
            retention = "P25M",
            recipients = {"Counter Hosting BV", "Counter Support SARL"}))
final class DataCookies {
  @ConsentCookie(
      category = Category.ANALYTICS,
      purpose = "Counts returning visitors.",
      provider = "counter",
      maxAge = "P13M")
  static final String VISITOR = "shop-visitor";

  private DataCookies() {}
}
