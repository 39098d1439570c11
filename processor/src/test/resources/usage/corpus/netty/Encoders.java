import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.cookie.ClientCookieEncoder;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.DefaultCookie;
import io.netty.handler.codec.http.cookie.ServerCookieEncoder;

class Encoders {
  void server(HttpHeaders headers) {
    headers.add(HttpHeaderNames.SET_COOKIE, ServerCookieEncoder.STRICT.encode("promo", "1")); // BSC601 promo
    Cookie cookie = new DefaultCookie("default", "1"); // BSC601 default
    cookie.setPath("/");
    headers.add(HttpHeaderNames.SET_COOKIE, ServerCookieEncoder.STRICT.encode(cookie));
    headers.set("set-cookie", "raw=1"); // BSC601 raw
    headers.set(HttpHeaderNames.SET_COOKIE, "object=1"); // BSC601 object
    headers.set(HttpHeaderNames.LOCATION, "/?object=1");
    Cookie theme = new DefaultCookie("shop-theme", "1");
    headers.add(HttpHeaderNames.SET_COOKIE, ServerCookieEncoder.STRICT.encode(theme));
  }

  void client(HttpHeaders headers) {
    Cookie cookie = new DefaultCookie("client", "1");
    headers.set(HttpHeaderNames.COOKIE, ClientCookieEncoder.STRICT.encode(cookie));
    headers.set(HttpHeaderNames.COOKIE, ClientCookieEncoder.STRICT.encode("client", "1"));
    headers.set(
        HttpHeaderNames.COOKIE, ClientCookieEncoder.STRICT.encode(new DefaultCookie("client", "1")));
  }

  Cookie unseen() {
    return new DefaultCookie("somewhere", "1"); // BSC602
  }

  void deleted(HttpHeaders headers) {
    Cookie cookie = new DefaultCookie("old", "");
    cookie.setMaxAge(0);
    headers.add(HttpHeaderNames.SET_COOKIE, ServerCookieEncoder.STRICT.encode(cookie));
  }
}
