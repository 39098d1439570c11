import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

final class Helpers {
  private Helpers() {}

  static void add(HttpServletResponse response, String name, String value) {
    response.addCookie(make(name, value));
  }

  static void addHostOnly(HttpServletResponse response, String name) {
    add(response, "__Host-" + name, "1");
  }

  private static Cookie make(String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    return cookie;
  }
}
