import dev.biscotti.annotations.CookieName;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

public class Members {
  @CookieName("shop-theme") private String field = "initial"; // BSC601 initial

  @CookieName("undeclared")
  String vouched;

  @CookieName({"shop-theme", "cart-*"})
  public String supplied(int number) {
    if (number == 0) {
      return "shop-theme";
    }
    return number > 1 ? "cart-" + number : "basket"; // BSC601 basket
  }

  record Definition(@CookieName("shop-theme") String name) {}

  void use(HttpServletResponse response, String given) {
    field = given;
    field = "shop-theme";
    field = "__Host-shop-session"; // BSC601 __Host-shop-session
    response.addCookie(new Cookie(field, ""));
    response.addCookie(new Cookie(vouched, "")); // BSC601 undeclared
    response.addCookie(new Cookie(supplied(2), ""));
    Definition theme = new Definition("shop-theme");
    new Definition(given);
    new Definition("defined"); // BSC601 defined
    response.addCookie(new Cookie(theme.name(), ""));
  }

  static class Overriding extends Members {
    @Override
    public String supplied(int number) {
      return "overriding"; // BSC601 overriding
    }
  }
}
