import jakarta.servlet.http.Cookie;
import shop.ShopCookies;

class Producers {
  static final String COMPUTED = compute("shop-");
  static final String[] NAMES = {"shop-theme", "array"};

  private static String compute(String prefix) {
    return prefix + "computed";
  }

  private String constant() {
    return "constant";
  }

  public String overridable() {
    return ShopCookies.THEME;
  }

  private String recursive(int n) {
    return n == 0 ? "end" : recursive(n - 1);
  }

  void set() {
    new Cookie(COMPUTED, ""); // BSC601 shop-computed
    new Cookie(constant(), ""); // BSC601 constant
    new Cookie(compute("x-"), ""); // BSC601 x-computed
    new Cookie(overridable(), "");
    new Cookie(recursive(3), ""); // BSC601 end, BSC602
    new Cookie(NAMES[1], ""); // BSC601 array
    for (String name : NAMES) {
      new Cookie(name, ""); // BSC601 array
    }
    new Cookie(System.getProperty("name"), ""); // BSC602
  }
}
