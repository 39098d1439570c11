import static shop.ShopCookies.THEME;

import jakarta.servlet.http.Cookie;

class Constants extends Names implements HasNames {
  static final String CLASHING = THEME;
  final String instance = "instance";

  void set() {
    new Cookie(PROMO, ""); // BSC601 prod-promo
    new Cookie(Names.PROMO, ""); // BSC601 prod-promo
    new Cookie(INHERITED, ""); // BSC601 inherited
    new Cookie(CLASHING, "");
    new Cookie(Names.CLASHING, ""); // BSC601 undeclared-in-names
    new Cookie(THEME, "");
    new Cookie(TEXT_BLOCK, ""); // BSC601 campaign
    new Cookie(instance, ""); // BSC601 instance
    new Cookie(this.instance, ""); // BSC601 instance
  }
}
