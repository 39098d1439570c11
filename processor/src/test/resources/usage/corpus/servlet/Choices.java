import jakarta.servlet.http.Cookie;
import shop.ShopCookies;

class Choices {
  void set(boolean dark, int kind) {
    new Cookie(dark ? ShopCookies.THEME : "shop-colour", ""); // BSC601 shop-colour
    new Cookie(dark ? "a" : "b", ""); // BSC601 a, BSC601 b
    new Cookie(
        switch (kind) { // BSC601 promo
          case 1 -> ShopCookies.THEME;
          case 2 -> {
            yield "promo";
          }
          default -> throw new IllegalStateException(); }, "");
    String old =
        switch (kind) {
          case 1:
            yield "one";
          default:
            yield ShopCookies.THEME;
        };
    new Cookie(old, ""); // BSC601 one
    new Cookie(true ? ShopCookies.THEME : "never", "");
  }
}
