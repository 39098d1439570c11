package example;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

class Greeting {
  boolean isReturning(HttpServletRequest request) {
    for (Cookie cookie : request.getCookies()) {
      if (cookie.getName().equals("shop-visits")) { // <- BSC603
        return true;
      }
    }
    return false;
  }
}
