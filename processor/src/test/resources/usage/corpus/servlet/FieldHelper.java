import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class FieldHelper {
  private final String name;
  private String mutable;

  FieldHelper(String name) {
    this.name = name;
    this.mutable = "shop-theme";
  }

  void write(HttpServletResponse response) {
    response.addCookie(new Cookie(name, ""));
    response.addCookie(new Cookie(mutable, ""));
  }

  void change() {
    mutable = "changed"; // BSC601 changed
  }

  static void use() {
    new FieldHelper("shop-theme");
    new FieldHelper("promo"); // BSC601 promo
  }
}
