import io.netty.handler.codec.http.cookie.DefaultCookie;
import reactor.netty.http.server.HttpServerResponse;

class ReactorNetty {
  void set(HttpServerResponse response) {
    response.addCookie(new DefaultCookie("promo", "1")); // BSC601 promo
    response.addCookie(new DefaultCookie("shop-theme", "1"));
    response.addHeader("Set-Cookie", "raw=1"); // BSC601 raw
  }
}
