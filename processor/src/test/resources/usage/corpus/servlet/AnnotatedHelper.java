import dev.biscotti.annotations.CookieName;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Consumer;
import shop.ShopCookies;

public class AnnotatedHelper {
  @CookieName private String field = "field"; // BSC601 field
  @CookieName private final String given;

  public AnnotatedHelper(@CookieName String given) {
    this.given = given;
  }

  public void add(HttpServletResponse response, @CookieName String name) {
    response.addCookie(new Cookie(name, ""));
    response.addCookie(new Cookie(field, ""));
    response.addCookie(new Cookie(given, ""));
    response.addCookie(new Cookie(supplied(true), ""));
  }

  @CookieName
  public String supplied(boolean on) {
    if (on) {
      return ShopCookies.THEME;
    }
    return "returned"; // BSC601 returned
  }

  record Definition(@CookieName String name, String purpose) {}

  void call(HttpServletResponse response, UUID id, Definition definition) {
    add(response, "promo"); // BSC601 promo
    add(response, ShopCookies.THEME);
    add(response, id.toString()); // BSC602
    add(response, supplied(false));
    add(response, definition.name());
    new Definition("defined", "x"); // BSC601 defined
    field = "assigned"; // BSC601 assigned
    new AnnotatedHelper("constructed"); // BSC601 constructed
    @CookieName({"shop-theme", "cart-*"}) String local = id.toString();
    response.addCookie(new Cookie(local, ""));
    @CookieName({"shop-theme", "other"}) String wrong = id.toString();
    response.addCookie(new Cookie(wrong, "")); // BSC601 other
    Consumer<String> reference = name -> add(response, name); // BSC602
  }

  static class Overriding extends AnnotatedHelper {
    Overriding() {
      super("super"); // BSC601 super
    }

    @Override
    public void add(HttpServletResponse response, String name) {
      response.addCookie(new Cookie(name, ""));
    }

    @Override
    public String supplied(boolean on) {
      return "overriding"; // BSC601 overriding
    }

    void call(HttpServletResponse response) {
      add(response, "viaSubclass"); // BSC601 viaSubclass
    }
  }
}
