import org.restlet.Request;
import org.restlet.Response;
import org.restlet.data.Cookie;
import org.restlet.data.CookieSetting;

class Resources {
  void set(Response response) {
    response.getCookieSettings().add(new CookieSetting("promo", "1")); // BSC601 promo
    response.getCookieSettings().add(new CookieSetting(0, "numbered", "1")); // BSC601 numbered
    response.getCookieSettings().add(new CookieSetting(0, "pathed", "1", "/", null)); // BSC601 pathed
    response.getCookieSettings().add(new CookieSetting("shop-theme", "dark"));
    CookieSetting old = new CookieSetting("old", "");
    old.setMaxAge(0);
    response.getHeaders().add("Set-Cookie", "line=1"); // BSC601 line
  }

  void read(Request request) {
    request.getCookies().getFirst("lang"); // BSC603 lang
    request.getCookies().getFirst("shop-theme");
    request.getCookies().add(new Cookie("sent", "1"));
  }
}
