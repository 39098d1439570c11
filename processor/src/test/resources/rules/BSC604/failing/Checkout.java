package example;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Checkout {
  void pay(HttpServletResponse response) {
    response.addCookie(new Cookie("shop-basket", "3 items")); // <- BSC604
  }
}
