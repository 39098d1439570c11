import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.HttpCookie;
import java.util.List;

class HttpServer {
  void set(HttpExchange exchange) {
    exchange.getResponseHeaders().add("Set-Cookie", "promo=1"); // BSC601 promo
    Headers headers = exchange.getResponseHeaders();
    headers.set("Set-Cookie", "shop-theme=1");
    headers.put("Set-Cookie", List.of("listed=1")); // BSC601 listed
    exchange.getRequestHeaders().getFirst("Cookie");
    HttpCookie.parse(exchange.getRequestHeaders().getFirst("Cookie"));
    headers.add("Location", "/?promo=1");
  }
}
