package example;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Settings {
  void save(HttpServletResponse response, String theme) {
    Cookie cookie = new Cookie(ShopCookies.THEME, theme); // <- BSC606
    cookie.setSecure(true);
    cookie.setHttpOnly(true);
    cookie.setMaxAge(31_536_000);
    response.addCookie(cookie);
  }
}
