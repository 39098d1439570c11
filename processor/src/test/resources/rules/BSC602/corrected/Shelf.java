package example;

import dev.biscotti.annotations.CookieName;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

public class Shelf {
  public void keep(HttpServletResponse response, @CookieName String name) {
    response.addCookie(new Cookie(name, "3 items"));
  }
}
