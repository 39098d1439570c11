import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;

class WebSessions {
  Object open(ServerWebExchange exchange) {
    return exchange.getSession().doOnNext(session -> session.getAttributes().put("cart", "1")); // BSC601 SESSION
  }

  Object open(ServerRequest request) {
    request.cookies().getFirst("read"); // BSC603 read
    request.cookies().containsKey("shop-theme");
    return request.session();
  }

  Object open(org.springframework.web.servlet.function.ServerRequest request) {
    request.cookies().getFirst("read"); // BSC603 read
    return request.session(); // BSC601 JSESSIONID
  }

  void throughTheInterface(MultiValueMap<String, String> headers) {
    headers.addAll("Set-Cookie", java.util.List.of("all=1", "shop-theme=1")); // BSC601 all
    headers.addIfAbsent("Set-Cookie", "absent=1"); // BSC601 absent
    headers.addIfAbsent("X-Other", "absent=1");
  }
}
