import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Nulls {
  void set(HttpServletResponse response, boolean on) {
    String name = null;
    if (on) {
      name = "shop-theme";
    }
    if (name != null) {
      response.addCookie(new Cookie(name, ""));
    }
    response.addHeader("Set-Cookie", null);
    response.addHeader("Set-Cookie", "");
  }
}
