import jakarta.servlet.http.Cookie;

class DeadCode {
  private static final boolean DEBUG = false;

  void set() {
    if (DEBUG) {
      new Cookie("debug", "");
    }
    new Cookie(DEBUG ? "debug" : "shop-theme", "");
  }
}
