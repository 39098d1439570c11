package example;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Checkout {
  void pay(HttpServletResponse response) {
    response.addCookie(new Cookie(ShopCookies.BASKET, "3 items"));
  }
}
