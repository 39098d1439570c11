import jakarta.servlet.http.Cookie;

class TwoClasses {
  void set() {
    Other.write("promo"); // BSC601 promo
  }
}

class Other {
  static void write(String name) {
    new Cookie(name, "");
    new Cookie("other", ""); // BSC601 other
  }
}
