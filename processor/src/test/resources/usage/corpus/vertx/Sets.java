import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.CookieImpl;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;

class Sets {
  void delete(HttpServerResponse response, RoutingContext context) {
    response.removeCookies("anything");
    response.removeCookies("anything", true);
    response.removeCookie("anything", "shop.example", "/", true);
    context.removeCookie("anything", true);
  }

  void line(HttpServerResponse response) {
    Cookie declared = Cookie.cookie("shop-theme", "dark");
    response.putHeader("Set-Cookie", declared.encode());
  }

  ServerCookie made(HttpServerResponse response, HttpServerRequest request) {
    ServerCookie cookie = new CookieImpl("made", "1"); // BSC601 made
    cookie.setHttpOnly(true);
    response.addCookie(cookie);
    new CookieImpl("never-sent", "1");
    return cookie;
  }

  void read(HttpServerRequest request) {
    request.cookies("set"); // BSC603 set
    request.cookieMap().get("map"); // BSC603 map
    for (Cookie cookie : request.cookies()) {
      cookie.getName().equals("name"); // BSC603 name
    }
  }
}
