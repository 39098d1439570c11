import jakarta.servlet.http.Cookie;
import shop.ShopCookies;

class Built {
  void set(String id, int number) {
    new Cookie(String.format("%s-%s", "shop", "theme"), "");
    new Cookie(String.format("promo-%d", number), ""); // BSC601 promo-*
    new Cookie("shop-%s".formatted("promo"), ""); // BSC601 shop-promo
    new Cookie(new StringBuilder("shop").append('-').append("theme").toString(), "");
    StringBuilder name = new StringBuilder();
    name.append("shop");
    name.append("-").append("banner");
    new Cookie(name.toString(), ""); // BSC601 shop-banner
    new Cookie("shop-".concat("theme"), "");
    new Cookie(String.join("-", "shop", "offer"), ""); // BSC601 shop-offer
    new Cookie("SHOP-THEME".toLowerCase(java.util.Locale.ROOT), "");
    new Cookie(" shop-theme ".strip(), "");
    new Cookie("shop_theme".replace('_', '-'), "");
    new Cookie("xshop-theme".substring(1), "");
    new Cookie(String.valueOf("valued"), ""); // BSC601 valued
    new Cookie(new String("copied"), ""); // BSC601 copied
    new Cookie(java.util.Objects.requireNonNull("needed"), ""); // BSC601 needed
  }

  void changedInTheMiddle() {
    StringBuilder name = new StringBuilder("promo");
    name.deleteCharAt(0);
    new Cookie(name.toString(), ""); // BSC602
  }

  void inALoop(String[] parts) {
    StringBuilder name = new StringBuilder("cart-");
    for (String part : parts) {
      name.append(part);
    }
    new Cookie(name.toString(), ""); // BSC601 cart-
  }
}
