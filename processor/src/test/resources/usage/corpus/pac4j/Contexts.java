import org.pac4j.core.context.Cookie;
import org.pac4j.core.context.WebContext;

class Contexts {
  void set(WebContext context) {
    Cookie cookie = new Cookie("promo", "1"); // BSC601 promo
    context.addResponseCookie(cookie);
    Cookie old = new Cookie("old", "");
    old.setMaxAge(0);
    context.addResponseCookie(old);
  }
}
