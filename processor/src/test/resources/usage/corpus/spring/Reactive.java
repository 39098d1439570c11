import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.function.server.ServerResponse;

class Reactive {
  void set(ServerHttpRequest request, ServerHttpResponse response) {
    ResponseCookie cookie = ResponseCookie.from("promo", "1").build(); // BSC601 promo
    response.addCookie(cookie);
    response.getCookies().add("promo", cookie);
    response.getHeaders().add("Set-Cookie", "raw=1"); // BSC601 raw
    request.getCookies().getFirst("read"); // BSC603 read
    request.getCookies().containsKey("shop-theme");
    ServerResponse.ok().cookie(cookie).header("Set-Cookie", "functional=1"); // BSC601 functional
  }
}
