package example;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

class Settings {
  void save(HttpServletRequest request, HttpServletResponse response, String theme) {
    ShopCookiesGuard.on(request, response).theme().set(theme);
  }
}
