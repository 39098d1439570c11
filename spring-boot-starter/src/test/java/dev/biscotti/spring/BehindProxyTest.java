package dev.biscotti.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Answers reach an application whose proxy changes the Host header, as nginx does by default. */
@ExtendWith(OutputCaptureExtension.class)
class BehindProxyTest {
  private static final String FORWARDED =
      "X-Forwarded-Host: shop.example\r\nX-Forwarded-Proto: https\r\n";
  private static final String ORIGIN = "Origin: https://shop.example\r\n";

  private static ConfigurableApplicationContext started(String strategy) {
    return new SpringApplicationBuilder(HostileSiteTest.Shop.class)
        .web(WebApplicationType.SERVLET)
        .properties(
            "server.port=0",
            "server.address=127.0.0.1",
            "server.forward-headers-strategy=" + strategy,
            // Earlier tests in this JVM may have switched the log off.
            "logging.level.root=info",
            "spring.flyway.enabled=false",
            "spring.liquibase.enabled=false",
            "spring.autoconfigure.exclude=" + HostileSiteTest.WITHOUT_SECURITY)
        .run();
  }

  private static int answer(ConfigurableApplicationContext context, String headers)
      throws IOException {
    int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    String form = "answer=refuse";
    String request =
        "POST /cookies/choices HTTP/1.1\r\nHost: 10.0.0.1:8080\r\n"
            + headers
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + form.length()
            + "\r\nConnection: close\r\n\r\n"
            + form;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(response.substring(9, 12));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"native", "framework"})
  void forwardedHostCountsWhereTheApplicationIsSetUpForIt(String strategy) throws IOException {
    try (ConfigurableApplicationContext context = started(strategy)) {
      assertThat(answer(context, ORIGIN + FORWARDED)).isEqualTo(303);
      assertThat(answer(context, "Origin: https://evil.example\r\n" + FORWARDED)).isEqualTo(403);
    }
  }

  @Test
  void withoutItTheBrowserDecidesOrTheLogSaysWhatToDo(CapturedOutput output) throws IOException {
    try (ConfigurableApplicationContext context = started("none")) {
      assertThat(answer(context, ORIGIN + "Sec-Fetch-Site: same-origin\r\n")).isEqualTo(303);
      assertThat(answer(context, ORIGIN + "Sec-Fetch-Site: cross-site\r\n")).isEqualTo(403);
      assertThat(answer(context, ORIGIN + FORWARDED)).isEqualTo(403);
    }
    assertThat(output)
        .containsOnlyOnce("Origin https://shop.example, Sec-Fetch-Site cross-site")
        .contains("Host 10.0.0.1:8080, Origin https://shop.example, Sec-Fetch-Site (none")
        .contains("biscotti.origin");
  }
}
