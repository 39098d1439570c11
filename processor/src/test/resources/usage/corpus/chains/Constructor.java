import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Constructor {
  private static final class Jar {
    private final String name;
    private final int days;

    private Jar(String name) {
      this(name, 1);
    }

    private Jar(String name, int days) {
      this.name = "shop-" + name;
      this.days = days;
    }

    void write(HttpServletResponse response) {
      Cookie cookie = new Cookie(name, "");
      cookie.setMaxAge(days);
      response.addCookie(cookie);
    }
  }

  void use(HttpServletResponse response) {
    new Jar("theme").write(response); // BSC606 shop-theme
    new Jar("promo").write(response); // BSC601 shop-promo
    new Jar("banner", 3).write(response); // BSC601 shop-banner
  }
}
