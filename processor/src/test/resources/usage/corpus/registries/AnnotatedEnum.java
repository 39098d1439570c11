import dev.biscotti.annotations.CookieName;
import jakarta.servlet.http.Cookie;

class AnnotatedEnum {
  enum Key {
    THEME("shop-theme"),
    PROMO("promo"); // BSC601 promo

    @CookieName private final String text;

    Key(@CookieName String text) {
      this.text = text;
    }

    @CookieName
    String text() {
      return text;
    }
  }

  void set(Key key) {
    new Cookie(key.text(), "");
    new Cookie(key.text, "");
  }
}
