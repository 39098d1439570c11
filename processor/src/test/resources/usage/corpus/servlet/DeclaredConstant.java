import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import shop.ShopCookies;

class DeclaredConstant {
  static final String ALIAS = ShopCookies.THEME;

  void set(HttpServletResponse response) {
    response.addCookie(new Cookie(ShopCookies.THEME, "dark"));
    response.addCookie(new Cookie("shop-theme", "dark"));
    response.addCookie(new Cookie(ALIAS, "dark"));
    response.addCookie(new Cookie("cart-7", "1"));
    response.addCookie(new Cookie("cart-", "1")); // BSC601 cart-
    response.addCookie(new Cookie("Shop-Theme", "dark")); // BSC601 Shop-Theme
    response.addCookie(new Cookie("shop-draft", "text")); // BSC601 shop-draft
  }
}
