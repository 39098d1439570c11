import org.glassfish.grizzly.http.Cookie;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.server.SessionManager;

class Handlers {
  void set(Request request, Response response, SessionManager sessions) {
    response.addCookie(new Cookie("promo", "1")); // BSC601 promo
    response.addCookie(new Cookie("shop-theme", "dark"));
    Cookie old = new Cookie("old", "");
    old.setMaxAge(0);
    response.addCookie(old);
    response.addHeader("Set-Cookie", "line=1"); // BSC601 line
    sessions.setSessionCookieName("sid"); // BSC601 sid
    request.getSession(); // BSC601 JSESSIONID
    request.getSession(false);
  }

  void read(Request request) {
    for (Cookie cookie : request.getCookies()) {
      cookie.getName().equals("lang"); // BSC603 lang
    }
  }
}
