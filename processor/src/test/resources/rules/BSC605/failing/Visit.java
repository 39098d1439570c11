package example;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Visit {
  void count(HttpServletResponse response, String id) {
    response.addCookie(new Cookie(ShopCookies.VISITOR, id)); // <- BSC605
  }
}
