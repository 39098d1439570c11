import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class UndeclaredLiteral {
  void set(HttpServletResponse response) {
    Cookie cookie = new Cookie("promo", "1"); // BSC601 promo
    response.addCookie(cookie);
    response.addCookie(new Cookie("promo" + "-" + 2, "1")); // BSC601 promo-2
    response.addCookie(new Cookie((String) ("promo3"), null)); // BSC601 promo3
  }
}
