import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

class JavaxLiteral {
  void set(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(new Cookie("promo", "1")); // BSC601 promo
    response.addHeader("Set-Cookie", "lang=sv; Path=/"); // BSC601 lang
    response.setHeader("set-cookie", "shop-theme=dark");
    request.getSession(); // BSC601 JSESSIONID
    request.getSession(false);
  }
}
