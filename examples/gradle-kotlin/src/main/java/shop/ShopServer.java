package shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.biscotti.annotations.AllowUndeclaredCookie;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.Exchange;
import dev.biscotti.runtime.guard.GuardSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A shop that counts returning visitors, if they agree. */
public final class ShopServer {
  private static final GuardSettings SETTINGS = GuardSettings.defaults();

  private ShopServer() {}

  /** The only argument is the port; the default is 8080. */
  public static void main(String[] arguments) throws IOException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8080;
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", ShopServer::handle);
    server.start();
    System.out.println("http://localhost:" + server.getAddress().getPort() + "/");
  }

  private static void handle(HttpExchange http) throws IOException {
    try (http) {
      switch (http.getRequestMethod() + " " + http.getRequestURI().getPath()) {
        case "GET /" -> send(http, 200, page(cookies(http)));
        case "GET /cookies" -> send(http, 200, policy());
        case "POST /yes", "POST /no" -> answer(http);
        default -> send(http, 404, "There is no such page.");
      }
    }
  }

  private static String page(ShopCookiesGuard cookies) {
    cookies
        .visitor()
        .ifGranted(
            visitor -> {
              if (visitor.get().isEmpty()) {
                visitor.set(UUID.randomUUID());
              }
            });
    return """
        <!DOCTYPE html>
        <html lang="en">
        <title>Shop</title>
        <h1>Shop</h1>
        <p>%s</p>
        <form method="post">
          <button formaction="/yes">Accept analytics cookies</button>
          <button formaction="/no">Refuse analytics cookies</button>
        </form>
        <p><a href="/cookies">Our cookies</a></p>
        </html>
        """
        .formatted(
            cookies.visitor().isGranted()
                ? "Your visit is counted."
                : "Your visit is not counted.");
  }

  private static void answer(HttpExchange http) throws IOException {
    // Other sites must not answer for the visitor.
    if ("cross-site".equals(http.getRequestHeaders().getFirst("Sec-Fetch-Site"))) {
      send(http, 403, "Forms of other sites are not taken.");
      return;
    }
    ShopCookiesGuard cookies = cookies(http);
    if (http.getRequestURI().getPath().equals("/yes")) {
      cookies.consent().acceptAll();
    } else {
      cookies.consent().refuseAll();
    }
    http.getResponseHeaders().set("Location", "/");
    http.sendResponseHeaders(303, -1);
  }

  /** The page that the processor generated from the declarations. */
  private static String policy() throws IOException {
    try (InputStream page =
        ShopServer.class.getResourceAsStream("/META-INF/biscotti/shop/policy.html")) {
      if (page == null) {
        throw new IOException("no policy page: was the processor on the processor path?");
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
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

  private static void send(HttpExchange http, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    http.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    http.sendResponseHeaders(status, body.length);
    http.getResponseBody().write(body);
  }
}
