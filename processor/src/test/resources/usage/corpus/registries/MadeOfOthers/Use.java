import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Use {
  void each(HttpServletResponse response) {
    response.addCookie(new Cookie(Name.BASE.text(), "")); // BSC601 base
    response.addCookie(new Cookie(Name.SHORT.text(), "")); // BSC601 base-s
    response.addCookie(new Cookie(Name.LONG.text(), "")); // BSC601 l-base-s
  }

  void one(HttpServletResponse response) {
    put(response, Name.SHORT); // BSC601 base-s
    put(response, Name.BASE.withSuffix("-t")); // BSC601 base-t
  }

  private static void put(HttpServletResponse response, Name name) {
    response.addCookie(new Cookie(name.text(), ""));
  }
}
