package example;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

public class Shelf {
  public void keep(HttpServletResponse response, String name) {
    response.addCookie(new Cookie(name, "3 items")); // <- BSC602
  }
}
