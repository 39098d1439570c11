import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Counters {
  private int next;
  private String grown = "promo"; // BSC601 promo

  void count(HttpServletResponse response) {
    for (int i = 0; i < 3; i++) {
      response.addCookie(new Cookie("cookie-" + i, "")); // BSC601 cookie-*, BSC601 cookie-0
    }
    int down = 9;
    --down;
    response.addCookie(new Cookie("cookie-" + down, "")); // BSC601 cookie-*
    int same = 1;
    response.addCookie(new Cookie("cookie-" + same, "")); // BSC601 cookie-1
  }

  void fields(HttpServletResponse response) {
    next++; // BSC601 cookie-*, BSC602
    response.addCookie(new Cookie("cookie-" + next, ""));
    grown += "-" + next;
    response.addCookie(new Cookie(grown, ""));
  }
}
