import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.cookie.Cookie;

class Requests {
  void read(HttpRequest<?> request) {
    request.getCookies().get("lang"); // BSC603 lang
    request.getCookies().findCookie("found"); // BSC603 found
    request.getCookies().contains("shop-theme");
  }

  void send(MutableHttpRequest<?> request) {
    request.cookie(Cookie.of("sent", "1"));
  }

  Cookie make() {
    return Cookie.of("perhaps", "1"); // BSC602
  }
}
