package dev.biscotti.sample.storefront;

import dev.biscotti.sample.web.ConsentForm;
import dev.biscotti.sample.web.DemoAccounts.Account;
import dev.biscotti.sample.web.LocalPath;
import dev.biscotti.sample.web.Theme;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What every page of the shop shows besides its own content.
 *
 * @param path where the visitor is
 * @param theme the id of the picked colours; empty for the device's
 * @param customer the name of who is signed in; empty for nobody
 * @param inBasket how much is in the basket
 * @param answered whether the visitor has just answered the cookie question
 * @param consent the cookie form
 */
record ShopPage(
    String path,
    String theme,
    String customer,
    int inBasket,
    boolean answered,
    ConsentForm consent) {
  static final String ROOT = "/storefront";

  /** The parameter of the page that follows an answer. */
  static final String ANSWERED = "answered";

  /** Where a form of the shop sends its visitor back to. */
  static String back(String path) {
    return LocalPath.parse(path)
        .filter(local -> local.isBelow(ROOT))
        .map(LocalPath::redirect)
        .orElse("redirect:" + ROOT);
  }

  /** Puts it into the model of every page. */
  @ControllerAdvice(basePackageClasses = ShopPage.class)
  static class Maker {
    private final Customers customers;

    Maker(Customers customers) {
      this.customers = customers;
    }

    @ModelAttribute("page")
    ShopPage page(HttpServletRequest request, HttpServletResponse response) {
      StorefrontCookiesGuard cookies = StorefrontCookiesGuard.on(request, response);
      cookies.recent().ifGranted(StorefrontCookiesGuard.RecentCookie::renew);
      return new ShopPage(
          request.getRequestURI(),
          cookies.theme().get().map(Theme::id).orElse(""),
          customers.customer(cookies).map(Account::name).orElse(""),
          cookies.basket().get().orElse(Basket.EMPTY).count(),
          request.getParameter(ANSWERED) != null,
          ConsentForm.of(
              "shop.example",
              ROOT + "/cookies",
              StorefrontCookiesGuard.policy(),
              cookies.consent()));
    }
  }
}
