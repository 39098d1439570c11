import io.undertow.server.HttpServerExchange;
import io.undertow.server.session.SessionCookieConfig;
import io.undertow.util.Headers;
import java.util.List;

class Sessions {
  Object unnamed() {
    return new SessionCookieConfig().setPath("/"); // BSC601 JSESSIONID
  }

  Object named() {
    return new SessionCookieConfig().setCookieName("__Host-shop-session").setPath("/");
  }

  void headers(HttpServerExchange exchange) {
    exchange.getResponseHeaders().addFirst(Headers.SET_COOKIE, "first=1"); // BSC601 first
    exchange.getResponseHeaders().putAll(Headers.SET_COOKIE, List.of("all=1", "shop-theme=1")); // BSC601 all
    exchange.getRequestCookies().get("read"); // BSC603 read
  }
}
