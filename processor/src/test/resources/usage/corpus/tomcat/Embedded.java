import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.tomcat.util.http.CookieProcessor;

class Embedded {
  void set(
      Context context,
      CookieProcessor processor,
      HttpServletRequest request,
      HttpServletResponse response) {
    context.setSessionCookieName("sid"); // BSC601 sid
    Cookie cookie = new Cookie("promo", "1"); // BSC601 promo
    response.addHeader("Set-Cookie", processor.generateHeader(cookie, request));
    response.addHeader("Set-Cookie", processor.generateHeader(cookie, request) + "; Partitioned");
  }
}
