package example;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

class Greeting {
  boolean isReturning(HttpServletRequest request) {
    for (Cookie cookie : request.getCookies()) {
      if (cookie.getName().equals(ShopCookies.VISITS)) {
        return true;
      }
    }
    return false;
  }
}
