package dev.biscotti.sample.storefront;

import dev.biscotti.sample.web.Theme;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The colours a visitor picks. */
@Controller("storefrontThemePages")
class ThemePages {
  @PostMapping("/storefront/theme")
  String theme(
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(name = "return", defaultValue = "") String back,
      StorefrontCookiesGuard cookies) {
    Theme.of(theme).ifPresentOrElse(cookies.theme()::set, cookies.theme()::delete);
    return ShopPage.back(back);
  }
}
