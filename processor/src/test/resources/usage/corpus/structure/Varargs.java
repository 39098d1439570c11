import dev.biscotti.annotations.CookieName;
import jakarta.servlet.http.Cookie;

public class Varargs {
  public void all(@CookieName String... names) {
    for (String name : names) {
      System.out.println(name);
    }
  }

  private void each(String... names) {
    for (String name : names) {
      new Cookie(name, "");
    }
  }

  void use() {
    all("shop-theme", "promo"); // BSC601 promo
    each("shop-theme");
  }
}
