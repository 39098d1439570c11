package dev.biscotti.sample.kontra;

import dev.biscotti.sample.web.Theme;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The colours a visitor picks. */
@Controller("kontraThemePages")
class ThemePages {
  @PostMapping("/kontra/theme")
  String theme(
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(name = "return", defaultValue = "") String back,
      KontraCookiesGuard cookies) {
    Theme.of(theme).ifPresentOrElse(cookies.theme()::set, cookies.theme()::delete);
    return KontraPage.back(back);
  }
}
