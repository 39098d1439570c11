import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

class RemovedByUnclear {
  enum Mode {
    KEEP,
    DROP
  }

  private final Set<Mode> dropping = Set.of(Mode.DROP);

  void use(HttpServletResponse response) {
    asked(response, "asked", Mode.DROP); // BSC602
    typed(response, "typed", 1); // BSC602
    computed(response, "computed", 4); // BSC602
    looped(response, "looped", "a", "b"); // BSC602
    thrown(response, "thrown", "a"); // BSC602
    many(response, "many", Mode.DROP, 1, 2, 3, 4, 5, 6, 7, 8); // BSC602
    other(response, "other", Mode.KEEP, true); // BSC601 other
  }

  private void asked(HttpServletResponse response, String name, Mode mode) {
    Cookie cookie = new Cookie(name, "");
    cookie.setMaxAge(dropping.contains(mode) ? 0 : 60);
    response.addCookie(cookie);
  }

  private static void typed(HttpServletResponse response, String name, Object mode) {
    Cookie cookie = new Cookie(name, "");
    if (mode instanceof Integer) {
      cookie.setMaxAge(0);
    } else {
      cookie.setMaxAge(60);
    }
    response.addCookie(cookie);
  }

  private static void computed(HttpServletResponse response, String name, int mode) {
    Cookie cookie = new Cookie(name, "");
    cookie.setMaxAge(mode % 2 == 0 ? 0 : 60);
    response.addCookie(cookie);
  }

  private static void looped(HttpServletResponse response, String name, String... modes) {
    Cookie cookie = new Cookie(name, "");
    cookie.setMaxAge(60);
    for (String mode : modes) {
      if (mode.startsWith("b")) {
        cookie.setMaxAge(0);
      }
    }
    response.addCookie(cookie);
  }

  private static void thrown(HttpServletResponse response, String name, String mode) {
    Cookie cookie = new Cookie(name, "");
    int age = 60;
    try {
      Integer.parseInt(mode);
    } catch (NumberFormatException e) {
      age = 0;
    }
    cookie.setMaxAge(age);
    response.addCookie(cookie);
  }

  private static void many(
      HttpServletResponse response,
      String name,
      Mode mode,
      int a,
      int b,
      int c,
      int d,
      int e,
      int f,
      int g,
      int h) {
    StringBuilder path = new StringBuilder("/");
    if (a > 0) path.append("a");
    if (b > 0) path.append("b");
    if (c > 0) path.append("c");
    if (d > 0) path.append("d");
    if (e > 0) path.append("e");
    if (f > 0) path.append("f");
    if (g > 0) path.append("g");
    if (h > 0) path.append("h");
    Cookie cookie = new Cookie(name, "");
    cookie.setMaxAge(60);
    if (a > 0) cookie.setPath(path.toString());
    if (mode == Mode.DROP) cookie.setMaxAge(0);
    if (b > 0) cookie.setSecure(true);
    if (c > 0) cookie.setHttpOnly(true);
    if (d > 0) cookie.setDomain("d.example");
    if (e > 0) cookie.setDomain("e.example");
    if (f > 0) cookie.setDomain("f.example");
    if (g > 0) cookie.setDomain("g.example");
    if (h > 0) cookie.setDomain("h.example");
    response.addCookie(cookie);
  }

  private static void other(HttpServletResponse response, String name, Mode mode, boolean secure) {
    if (response.isCommitted()) {
      return;
    }
    Cookie cookie = new Cookie(name, "");
    cookie.setSecure(secure);
    cookie.setMaxAge(mode == Mode.DROP ? 0 : 60);
    response.addCookie(cookie);
  }
}
