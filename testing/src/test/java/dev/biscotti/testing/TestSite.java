package dev.biscotti.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.biscotti.annotations.AllowUndeclaredCookie;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A site of a few pages, each of which sets what a test specifies. Every page asks for consent and
 * keeps the answer in the declared record.
 */
final class TestSite implements AutoCloseable {
  private static final String ASK =
      "<button id=\"yes\" onclick=\"answer('yes')\">Yes</button>"
          + "<button id=\"no\" onclick=\"answer('no')\">No</button>"
          + "<script>function answer(a){location.href='/answer?'+a}</script>";

  /** A page: its Set-Cookie lines, those that need consent, and its HTML. */
  record Page(List<String> lines, List<String> consented, String html) {}

  private final HttpServer server;
  private final Map<String, Page> pages = new HashMap<>();

  TestSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  TestSite with(String path, List<String> lines, List<String> consented, String html) {
    pages.put(path, new Page(lines, consented, html));
    return this;
  }

  String base() {
    return "http://localhost:" + port();
  }

  int port() {
    return server.getAddress().getPort();
  }

  @AllowUndeclaredCookie(reason = "This site does wrong on purpose.")
  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/answer")) {
      exchange
          .getResponseHeaders()
          .add(
              "Set-Cookie",
              "bakery-consent="
                  + exchange.getRequestURI().getQuery()
                  + "; Max-Age=15552000; Path=/; Secure; HttpOnly; SameSite=Lax");
      send(exchange, 200, "Thank you");
      return;
    }
    Optional<Page> page = Optional.ofNullable(pages.get(path));
    page.ifPresent(known -> set(exchange, known));
    send(
        exchange,
        page.isPresent() ? 200 : 404,
        page.map(Page::html).orElse("") + "<h1>" + path + "</h1>" + ASK);
  }

  @AllowUndeclaredCookie(reason = "This site does wrong on purpose.")
  private static void set(HttpExchange exchange, Page page) {
    page.lines().forEach(line -> exchange.getResponseHeaders().add("Set-Cookie", line));
    String sent = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
    if (sent.contains("bakery-consent=yes")) {
      page.consented().forEach(line -> exchange.getResponseHeaders().add("Set-Cookie", line));
    }
  }

  private static void send(HttpExchange exchange, int status, String html) throws IOException {
    byte[] body = ("<!DOCTYPE html>" + html).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html;charset=utf-8");
    exchange.getResponseHeaders().add("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
