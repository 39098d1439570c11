package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ThemeController {
  @PostMapping("/dark")
  void dark(ShopCookiesGuard cookies) {
    cookies.theme().set(Theme.DARK);
  }
}
