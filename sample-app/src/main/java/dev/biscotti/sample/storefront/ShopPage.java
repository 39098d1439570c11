package dev.biscotti.sample.storefront;

import dev.biscotti.sample.web.DemoAccounts.Account;
import dev.biscotti.sample.web.LocalPath;
import dev.biscotti.sample.web.Theme;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What every page of the shop shows besides its own content.
 *
 * @param path where the visitor is
 * @param theme the id of the picked colours; empty for the device's
 * @param customer the name of the signed-in customer; empty if there is none
 * @param inBasket how many items are in the basket
 */
record ShopPage(String path, String theme, String customer, int inBasket) {
  static final String ROOT = "/storefront";

  /** The page to which a form of the shop returns its visitor. */
  static String back(String path) {
    return LocalPath.parse(path)
        .filter(local -> local.isBelow(ROOT))
        .map(LocalPath::redirect)
        .orElse("redirect:" + ROOT);
  }

  /** Adds it to the model of every page. */
  @ControllerAdvice(basePackageClasses = ShopPage.class)
  static class Maker {
    private final Customers customers;

    Maker(Customers customers) {
      this.customers = customers;
    }

    @ModelAttribute("page")
    ShopPage page(HttpServletRequest request, StorefrontCookiesGuard cookies) {
      cookies.recent().ifGranted(StorefrontCookiesGuard.RecentCookie::renew);
      return new ShopPage(
          request.getRequestURI(),
          cookies.theme().get().map(Theme::id).orElse(""),
          customers.customer(cookies).map(Account::name).orElse(""),
          cookies.basket().get().orElse(Basket.EMPTY).count());
    }
  }
}
