package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.CONSENT;
import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.no;
import static dev.biscotti.runtime.guard.Shop.record;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.runtime.choices.ChoiceSite;
import dev.biscotti.runtime.choices.PolicyPage;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The HTTP server of the JDK, which never restores the Host header, behind a proxy that changes it.
 */
class JdkBehindProxyTest {
  private static final String OURS = "Origin: https://www.shop.example";
  private static final String BY_BROWSER = "Sec-Fetch-Site: same-origin";

  /** Created for each run, since returned cookies are counted for each policy. */
  private static DeployedPolicy onSite() {
    return DeployedPolicy.of(
        PolicyDeclaration.of("shop", TODAY)
            .site("shop.example")
            .consentRecord(CONSENT.name().text())
            .categories(POLICY.rules().categories())
            .cookies(
                List.of(
                    CONSENT,
                    CookieDeclaration.consent("_ga", "analytics", "Counts visitors.")
                        .setBy(SetBy.SCRIPT)
                        .build()))
            .build());
  }

  private static HttpServer jdk;

  @BeforeAll
  static void start() throws Exception {
    ChoiceSite site = ChoiceSite.of(onSite(), "/cookies").withEnvironment("production");
    System.setProperty("sun.net.httpserver.nodelay", "true"); // otherwise each answer takes 40 ms
    jdk = JdkChoices.start(site, PolicyPage.of(site, JdkBehindProxyTest.class.getClassLoader()));
  }

  @AfterAll
  static void stop() {
    jdk.stop(0);
  }

  /** No client of the JDK lets a test choose the Host header. */
  private static List<String> send(String method, String path, String body, String... headers)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), jdk.getAddress().getPort())) {
      socket.setSoTimeout(20_000);
      String octets =
          method
              + " "
              + path
              + " HTTP/1.1\r\nConnection: close\r\n"
              + String.join("\r\n", headers)
              + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body;
      socket.getOutputStream().write(octets.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return List.of(answer.split("\r\n\r\n", 2)[0].split("\r\n", -1));
    }
  }

  private static List<String> cookies(List<String> answer) {
    return answer.stream()
        .filter(line -> line.startsWith("Set-cookie: "))
        .map(line -> line.substring("Set-cookie: ".length()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:8080, https://www.shop.example, same-origin, 303",
    "backend, https://www.shop.example, same-origin, 303",
    "backend.internal, https://www.shop.example, same-origin, 303",
    "www.shop.example, https://www.shop.example, '', 303",
    "127.0.0.1:8080, https://www.shop.example, '', 403",
    "127.0.0.1:8080, https://www.shop.example, same-site, 403",
    "backend.internal, https://evil.example, same-origin, 403"
  })
  void anAnswerCountsIfTheBrowserCallsItSameOrigin(
      String host, String origin, String fetchSite, int status) throws Exception {
    String fetched = fetchSite.isEmpty() ? "X-None: 1" : "Sec-Fetch-Site: " + fetchSite;
    List<String> answer =
        send(
            "POST",
            "/cookies/choices",
            "answer=refuse-all",
            "Host: " + host,
            "Origin: " + origin,
            fetched);

    assertThat(answer.get(0)).contains(" " + status + " ");
    assertThat(cookies(answer)).hasSize(status == 303 ? 1 : 0);
  }

  @Test
  void deletionsReachTheDomainThatTheVisitorIsOn() throws Exception {
    String cookie = "Cookie: " + record(onSite(), TODAY, no("analytics")) + "; _ga=";
    String rest = "; SameSite=Lax; Secure; HttpOnly";
    String host = "_ga=; Max-Age=0; Path=/" + rest;
    String domain = "_ga=; Max-Age=0; Path=/; Domain=shop.example" + rest;

    assertThat(cookies(send("GET", "/cookies", "", "Host: 10.0.0.5:8080", cookie + "1")))
        .as("an address is a proxy's, so the visitor may be on any domain of the site")
        .containsExactlyInAnyOrder(host, domain);
    assertThat(
            cookies(
                send(
                    "GET",
                    "/cookies",
                    "",
                    "Host: backend.internal",
                    "X-Forwarded-Host: www.shop.example",
                    cookie + "2")))
        .containsExactlyInAnyOrder(host, domain);
    assertThat(cookies(send("GET", "/cookies", "", "Host: backend.internal", cookie + "3")))
        .containsExactly(host);
    assertThat(
            cookies(
                send(
                    "POST",
                    "/cookies/choices",
                    "answer=refuse-all",
                    "Host: backend.internal",
                    OURS,
                    BY_BROWSER,
                    cookie + "4")))
        .as("the Origin of a form is the visitor's host")
        .contains(host, domain);
  }
}
