import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

class Server {
  void set(HttpServerRequest request, HttpServerResponse response) {
    response.addCookie(Cookie.cookie("promo", "1").setPath("/")); // BSC601 promo
    response.addCookie(Cookie.cookie("shop-theme", "1"));
    response.addCookie(Cookie.cookie("old", "").setMaxAge(0));
    response.putHeader("Set-Cookie", "raw=1"); // BSC601 raw
    response.putHeader(HttpHeaders.SET_COOKIE, "constant=1"); // BSC601 constant
    response.headers().add("set-cookie", "added=1"); // BSC601 added
    response.removeCookie("anything");
    request.getCookie("read"); // BSC603 read
    request.getCookie("shop-theme");
  }
}
