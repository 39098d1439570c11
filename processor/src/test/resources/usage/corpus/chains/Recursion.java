import jakarta.servlet.http.Cookie;

class Recursion {
  private void set(String name, int times) {
    new Cookie(name, "");
    if (times > 0) {
      set(name, times - 1);
    }
  }

  void start() {
    set("promo", 3); // BSC601 promo
    set("shop-theme", 3);
  }
}
