package dev.biscotti.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.codec.SetCookieLine;
import dev.biscotti.spring.shop.ShopApplication;
import dev.biscotti.spring.shop.ShopCookiesGuard;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Sends requests that no browser sends to everything the starter serves, including the Actuator
 * endpoint. The runtime has a similar test for the consent endpoint.
 */
@SpringBootTest(
    classes = HostileSiteTest.Shop.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "biscotti.filter.mode=strict",
      "management.endpoints.web.exposure.include=biscotti",
      "server.address=127.0.0.1",
      "logging.level.root=off",
      "spring.flyway.enabled=false",
      "spring.liquibase.enabled=false",
      // Every endpoint is open, as in an application without Spring Security.
      "spring.autoconfigure.exclude=" + HostileSiteTest.WITHOUT_SECURITY
    })
class HostileSiteTest {
  static final String WITHOUT_SECURITY =
      "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration,"
          + "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration,"
          + "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration,"
          + "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration,"
          + "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration";

  private static final int PATIENCE_MILLIS = 20_000;
  private static final String ACTUATOR = "/actuator/biscotti";
  private static final String INVENTORY = ACTUATOR + "/starter-shop";
  private static final List<String> PAGES =
      List.of(
          "/cookies",
          "/cookies.md",
          "/cookies.json",
          "/cookies/choices",
          "/cookies/choices.js",
          "/cookies/choices.css",
          "/.well-known/gpc.json");

  /** How a server itself answers a protocol or method that it does not support. */
  private static final Set<Integer> NOT_SPOKEN = Set.of(501, 505);

  private static final Set<String> DECLARED =
      ShopCookiesGuard.policy().rules().cookies().stream()
          .map(cookie -> cookie.name().text())
          .collect(Collectors.toSet());

  @LocalServerPort private int port;

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(ShopApplication.class)
  static class Shop {}

  /** Status, header lines and body. The status is 0 if the server closed the connection. */
  private record Answer(int status, List<String> headers, String body) {
    static Answer of(String text) {
      if (!text.startsWith("HTTP/1.")) {
        return new Answer(0, List.of(), "");
      }
      String[] parts = text.split("\r\n\r\n", 2);
      return new Answer(
          Integer.parseInt(text.substring(9, 12)),
          List.of(parts[0].split("\r\n", -1)),
          parts.length < 2 ? "" : parts[1]);
    }

    List<String> all(String name) {
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .toList();
    }
  }

  private Answer send(String octets) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
        socket.shutdownOutput();
      } catch (SocketException refused) {
        // The server has already answered or closed the connection.
      }
      try {
        return Answer.of(
            new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      } catch (SocketException reset) {
        return Answer.of("");
      }
    }
  }

  /** A request; each character is one octet. */
  private String request(String line, String headers) {
    return line
        + " HTTP/1.1\r\nHost: 127.0.0.1:"
        + port
        + "\r\nConnection: close\r\n"
        + headers
        + "\r\n";
  }

  private static Stream<String> everything() {
    return Stream.concat(PAGES.stream(), Stream.of(ACTUATOR, INVENTORY));
  }

  private List<String> requests() {
    List<String> requests = new ArrayList<>();
    everything()
        .forEach(
            path -> {
              methods().forEach(method -> requests.add(request(method + " " + path, "")));
              headers().forEach(lines -> requests.add(request("GET " + path, lines)));
              tails().forEach(tail -> requests.add(request("GET " + path + tail, "")));
            });
    return requests;
  }

  private static List<String> methods() {
    return List.of(
        "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get", "X".repeat(3000), "G\u00cbT");
  }

  private static List<String> headers() {
    return List.of(
        "Accept: text/html\r\n",
        "Accept: application/xml;q=9, \"\r\n",
        "Accept: " + "a/b,".repeat(1700) + "\r\n",
        "Accept-Language: " + ",;q=".repeat(1700) + "\r\n",
        "Accept-Encoding: gzip, identity;q=0, *;q=0\r\n",
        "Range: bytes=0-18446744073709551616, -1\r\n",
        "If-None-Match: \"" + "x".repeat(5000) + "\r\n",
        "If-Modified-Since: 99999999999999999999\r\n",
        "Origin: https://evil.example\r\nAccess-Control-Request-Method: GET\r\n",
        "Content-Length: -1\r\n",
        "Transfer-Encoding: chunked\r\n\r\nzz",
        "Expect: 200-ok\r\n",
        "X-Forwarded-Host: evil.example\r\nX-Forwarded-Prefix: //evil.example\r\n",
        "X-Many: 1\r\n".repeat(5000),
        "Cookie: shop-consent=" + "A".repeat(4000) + "; shop-basket=\u00ff\0\r\n",
        "Cookie: "
            + IntStream.range(0, 900).mapToObj(i -> "c" + i).collect(Collectors.joining("=; "))
            + "\r\n",
        ": x\r\n",
        "Sec-GPC: 1\r\nSec-GPC: 0\r\n");
  }

  /** What follows the path of a page or of the inventory. */
  private static List<String> tails() {
    return List.of(
        "/",
        "//",
        "/.",
        "/..;/biscotti",
        "/%2e%2e/%2e%2e/META-INF/biscotti/starter-shop/inventory.json",
        "/..%2f..%2fapplication.properties",
        "/..%5c..%5capplication.properties",
        "/../../../../etc/passwd",
        "/%00",
        "/starter-shop%00.json",
        "/starter-shop/x",
        "/STARTER-SHOP",
        "/<evil>",
        "/%3Cevil%3E",
        "/%0d%0aX-Forged:1",
        "/$%7B7*7%7D",
        "/T(java.lang.Runtime)",
        "/" + "a".repeat(7000),
        "/" + "%F0%9F%8D%AA".repeat(500),
        ";jsessionid=1",
        "?policy=x&policy=y",
        "?<evil>",
        "?%",
        "%",
        "%zz",
        "\\",
        ".xml",
        "#x");
  }

  @Test
  void noRequestCausesAnErrorOrForgesAHeader() throws IOException {
    List<String> wrongs = new ArrayList<>();
    int answered = 0;
    for (String request : requests()) {
      Answer answer = send(request);
      answered += answer.status() > 0 ? 1 : 0;
      String shown = request.substring(0, Math.min(request.length(), 200));
      wrongs(answer).forEach(wrong -> wrongs.add(wrong + " after " + shown));
    }

    assertThat(wrongs).isEmpty();
    assertThat(answered).isGreaterThan(300);
  }

  private static List<String> wrongs(Answer answer) {
    List<String> wrongs = new ArrayList<>();
    if (answer.status() >= 500 && !NOT_SPOKEN.contains(answer.status())) {
      wrongs.add(answer.status() + " " + answer.body());
    }
    for (String name : List.of("x-forged", "location", "access-control-allow-origin")) {
      answer.all(name).forEach(value -> wrongs.add(name + ": " + value));
    }
    boolean markup = answer.all("content-type").stream().anyMatch(type -> type.contains("html"));
    if (markup && answer.body().contains("<evil>") || answer.body().contains("\tat ")) {
      wrongs.add(answer.body());
    }
    for (String line : answer.all("set-cookie")) {
      if (!DECLARED.contains(SetCookieLine.parse(line).name()) || !line.contains("Max-Age=0")) {
        wrongs.add("Set-Cookie: " + line);
      }
    }
    return wrongs;
  }

  @Test
  void theActuatorEndpointOnlyShowsInventories() throws IOException {
    String all = send(request("GET " + ACTUATOR, "")).body();
    String one = send(request("GET " + INVENTORY, "")).body();
    assertThat(one).contains("\"starter-shop\"", "shop-consent");
    assertThat(all).contains(one.strip());

    for (String method : methods()) {
      Answer answer = send(request(method + " " + INVENTORY, ""));
      assertThat(answer.body()).as(method).doesNotContain("shop-consent");
    }
    for (String tail : tails()) {
      Answer answer = send(request("GET " + INVENTORY + tail, ""));
      assertThat(answer.all("set-cookie")).isEmpty();
      if (answer.status() == 200) {
        assertThat(answer.body()).as(tail).isEqualTo(one);
      } else {
        assertThat(answer.body()).as(tail).doesNotContain("shop-consent");
      }
    }
  }
}
