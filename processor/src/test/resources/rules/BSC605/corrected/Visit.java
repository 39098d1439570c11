package example;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

class Visit {
  void count(HttpServletRequest request, HttpServletResponse response, String id) {
    ShopCookiesGuard.on(request, response).visitor().ifGranted(cookie -> cookie.set(id));
  }
}
