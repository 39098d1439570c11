import dev.biscotti.annotations.CookieName;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import shop.ShopCookies;

public class Parameters {
  public void add(HttpServletResponse response, @CookieName({"shop-theme", "cart-*"}) String name) {
    response.addCookie(new Cookie(name, ""));
  }

  void call(HttpServletResponse response, String id) {
    add(response, "shop-theme");
    add(response, ShopCookies.THEME);
    add(response, "cart-7");
    add(response, "cart-" + id);
    add(response, id);
    add(response, "other"); // BSC601 other
    add(response, "__Host-shop-session"); // BSC601 __Host-shop-session
    add(response, "shop-" + id); // BSC601 shop-*
    add(response, "cart-"); // BSC601 cart-
    handOn(response, "shop-theme");
    handOn(response, "handed"); // BSC601 handed
  }

  private void handOn(HttpServletResponse response, String name) {
    add(response, name);
  }
}
