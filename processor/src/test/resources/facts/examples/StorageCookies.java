package facts;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Section;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;

@CookiePolicy(
    id = "storage",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01",
    include = AnswersCatalog.class,
    consentRecord = AnswersCatalog.ANSWERS,
    // Facts: pixels, script-or-fingerprint
    sections =
        @Section(
            title = "Pixels and scripts",
            text =
                "A pixel in our newsletters tells us that you opened them, if you agreed to that"
                    + " when you subscribed. The script that keeps robots off the order form"
                    + " computes an identifier of your device.",
            place = "scope"))
final class StorageCookies {
  // Facts: web-storage
  @ConsentCookie(
      category = Category.FUNCTIONAL,
      purpose = "Offers your last searches again.",
      storage = Storage.LOCAL_STORAGE,
      setBy = SetBy.SCRIPT)
  static final String SEARCHES = "shop-searches";

  @EssentialCookie(
      because = Exemption.USER_INPUT,
      purpose = "Holds the message that you are writing.",
      storage = Storage.SESSION_STORAGE,
      setBy = SetBy.SCRIPT)
  static final String DRAFT = "shop-draft";

  @EssentialCookie(
      because = Exemption.SERVICE_DELIVERY,
      purpose = "Holds the catalogue that you saved for reading offline.",
      storage = Storage.INDEXED_DB,
      setBy = SetBy.SCRIPT)
  static final String CATALOGUE = "shop-catalogue";

  // Facts: same-domain-scope
  @EssentialCookie(
      because = Exemption.USER_INPUT,
      purpose = "Holds your basket.",
      domain = "shop.example")
  static final String BASKET = "shop-basket";

  private StorageCookies() {}
}
