import jakarta.servlet.http.Cookie;

class EnumWithBodies {
  enum Key {
    THEME {
      @Override
      String text() {
        return "shop-theme";
      }
    },
    PROMO {
      @Override
      String text() {
        return "promo";
      }
    };

    abstract String text();
  }

  void set(Key key) {
    new Cookie(key.text(), ""); // BSC601 promo
  }
}
