package dev.biscotti.adapters;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.biscotti.annotations.AllowUndeclaredCookie;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.Exchange;
import dev.biscotti.runtime.guard.GuardSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

final class JdkShop {
  private static final GuardSettings SETTINGS = GuardSettings.defaults();

  private JdkShop() {}

  static HttpServer start(InetSocketAddress address) throws IOException {
    HttpServer server = HttpServer.create(address, 0);
    server.createContext("/", JdkShop::handle);
    server.start();
    return server;
  }

  @AllowUndeclaredCookie(reason = "lines of the guard, which writes declared cookies only")
  private static ShopCookiesGuard cookies(HttpExchange http) {
    List<String> setCookies = new ArrayList<>();
    http.getResponseHeaders().put("Set-Cookie", setCookies);
    CookieGuard guard =
        CookieGuard.on(
            ShopCookiesGuard.policy(),
            Exchange.collecting(
                http.getRequestURI().getRawPath(), http.getRequestHeaders()::get, setCookies),
            SETTINGS);
    guard.deleteRefused();
    guard.renewAll();
    return ShopCookiesGuard.on(guard);
  }

  private static void handle(HttpExchange http) throws IOException {
    try (http) {
      int status = 200;
      String text;
      try {
        text = ShopPages.page(http.getRequestURI().getPath(), cookies(http));
      } catch (RuntimeException e) {
        status = 500;
        text = "sorry";
      }
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      http.sendResponseHeaders(status, body.length);
      http.getResponseBody().write(body);
    }
  }
}
