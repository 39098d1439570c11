import jakarta.servlet.http.Cookie;

class Reassigned {
  private void set(String name) {
    name = "shop-" + name;
    new Cookie(name, "");
  }

  private void either(String name, boolean fallback) {
    if (fallback) {
      name = "fallback";
    }
    new Cookie(name, ""); // BSC601 fallback
  }

  void start() {
    set("theme");
    set("promo"); // BSC601 shop-promo
    either("shop-theme", true);
    either("other", false); // BSC601 other
    either("replaced", true);
  }
}
