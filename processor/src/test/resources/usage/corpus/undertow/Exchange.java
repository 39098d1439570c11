import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.CookieImpl;
import io.undertow.server.session.SessionCookieConfig;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.Map;

class Exchange {
  void set(HttpServerExchange exchange) {
    exchange.setResponseCookie(new CookieImpl("promo", "1")); // BSC601 promo
    exchange.setResponseCookie(new CookieImpl("single").setValue("1")); // BSC601 single
    exchange.setResponseCookie(new CookieImpl("shop-theme", "1"));
    exchange.setResponseCookie(new CookieImpl("old", "").setMaxAge(0));
    exchange.getResponseHeaders().add(Headers.SET_COOKIE, "raw=1"); // BSC601 raw
    exchange.getResponseHeaders().put(new HttpString("Set-Cookie"), "made=1"); // BSC601 made
    exchange.getResponseHeaders().put(Headers.LOCATION, "/?made=1");
    exchange.getRequestCookie("read"); // BSC603 read
    new SessionCookieConfig().setCookieName("sid"); // BSC601 sid
  }

  void received(Map<String, Cookie> cookies) {
    cookies.put("version", new CookieImpl("$Version", "1")); // BSC602
    new CookieImpl("unsent", "1");
  }
}
