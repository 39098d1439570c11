import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class EnumRegistry {
  enum Key {
    THEME("shop-theme"),
    PROMO("promo");

    private final String text;

    Key(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  enum Plain {
    promo,
    other
  }

  void set(HttpServletResponse response, Key key) {
    response.addCookie(new Cookie(Key.THEME.text(), ""));
    response.addCookie(new Cookie(Key.THEME.text, ""));
    response.addCookie(new Cookie(Key.PROMO.text(), "")); // BSC601 promo
    response.addCookie(new Cookie(key.text(), "")); // BSC601 promo
    response.addCookie(new Cookie(Plain.promo.name(), "")); // BSC601 promo
    response.addCookie(new Cookie(Plain.other.toString(), "")); // BSC601 other
    response.addCookie(new Cookie("x-" + Plain.other, "")); // BSC601 x-other
  }
}
