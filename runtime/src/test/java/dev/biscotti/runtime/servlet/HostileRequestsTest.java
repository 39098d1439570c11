package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.biscotti.runtime.choices.ChoiceSite;
import dev.biscotti.runtime.choices.PolicyPage;
import dev.biscotti.runtime.codec.SetCookieLine;
import dev.biscotti.runtime.consent.ConsentRecord;
import dev.biscotti.runtime.consent.ConsentRecord.Entry;
import dev.biscotti.runtime.fuzz.Promises;
import dev.biscotti.runtime.servlet.HostileShapes.Shape;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sends requests that no browser sends to all handlers in Tomcat, Jetty and the HTTP server of the
 * JDK. No response is an error of ours, forges a header, redirects elsewhere or records a yes.
 */
class HostileRequestsTest {
  private static final int PATIENCE_MILLIS = 20_000;

  /** How a server itself answers a protocol or method that it does not support. */
  private static final Set<Integer> NOT_SPOKEN = Set.of(501, 505);

  private static final Set<Integer> TAGS =
      Set.of(
          ConsentRecord.tag("functional"),
          ConsentRecord.tag("analytics"),
          ConsentRecord.tag("marketing"));

  private static Container tomcat;
  private static Container jetty;
  private static HttpServer jdk;

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

  @BeforeAll
  static void start(@TempDir Path base) throws Exception {
    ChoiceSite site = ChoiceSite.of(POLICY, "/cookies").withEnvironment("production");
    PolicyPage page = PolicyPage.of(site, HostileRequestsTest.class.getClassLoader());
    Map<String, Container.Application> applications =
        Map.of(
            "",
            new Container.Application(
                context -> {
                  ServletGuards.install(context, SETTINGS);
                  BiscottiFilter.of(POLICY).withMode(FilterMode.STRICT).register(context);
                  new ChoiceServlet(site, page, answer -> {}).register(context);
                },
                Map.of()));
    tomcat = TomcatServer.start(base, applications);
    jetty = JettyServer.start(applications);
    System.setProperty("sun.net.httpserver.nodelay", "true"); // otherwise each answer takes 40 ms
    jdk = JdkChoices.start(site, page);
  }

  @AfterAll
  static void stop() throws Exception {
    tomcat.close();
    jetty.close();
    jdk.stop(0);
  }

  private static int port(String server) {
    return switch (server) {
      case "tomcat" -> tomcat.port();
      case "jetty" -> jetty.port();
      default -> jdk.getAddress().getPort();
    };
  }

  /** The body of a yes to everything from a visitor who has not answered. */
  private static String yes(int port) throws Exception {
    HttpResponse<String> page =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/cookies")).build(),
                HttpResponse.BodyHandlers.ofString());
    String offered = Jsoup.parse(page.body()).select("input[name=offered]").val();
    return "answer=accept-all&offered=" + URLEncoder.encode(offered, StandardCharsets.UTF_8);
  }

  private static Answer send(int port, Shape shape) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(shape.octets().getBytes(StandardCharsets.ISO_8859_1));
        socket.shutdownOutput();
      } catch (SocketException refused) {
        // The server has already answered or closed the connection.
      }
      try {
        byte[] answer = socket.getInputStream().readAllBytes();
        return Answer.of(new String(answer, StandardCharsets.UTF_8));
      } catch (SocketException reset) {
        return Answer.of("");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomcat", "jetty", "jdk"})
  void noRequestCausesAnErrorForgesAHeaderOrConsents(String server) throws Exception {
    int port = port(server);
    String yes = yes(port);
    assertThat(granted(send(port, HostileShapes.proper(port, yes))))
        .as("the valid form, for comparison")
        .hasSize(2);

    List<String> wrongs = new ArrayList<>();
    int answered = 0;
    for (Shape shape : HostileShapes.of(port, yes)) {
      Answer answer = send(port, shape);
      answered += answer.status() > 0 ? 1 : 0;
      wrongs.addAll(wrongs(shape, answer));
    }

    assertThat(wrongs).isEmpty();
    assertThat(answered).isGreaterThan(200);
  }

  private static List<String> wrongs(Shape shape, Answer answer) {
    List<String> wrongs = new ArrayList<>();
    if (answer.status() >= 500 && !NOT_SPOKEN.contains(answer.status())) {
      wrongs.add(shape + ": " + answer.status() + " " + answer.body());
    }
    for (String name : List.of("x-forged", "refresh", "access-control-allow-origin")) {
      answer.all(name).forEach(value -> wrongs.add(shape + ": " + name + ": " + value));
    }
    for (String place : answer.all("location")) {
      if (!place.matches("/(?![/\\\\]).*") || place.contains("evil")) {
        wrongs.add(shape + " leads to " + place);
      }
    }
    if (answer.body().contains("<evil>")) {
      wrongs.add(shape + " is markup of the page");
    }
    try {
      Promises.areOurs(answer.all("set-cookie"));
    } catch (AssertionError forged) {
      wrongs.add(shape + ": " + forged.getMessage());
    }
    granted(answer).forEach(entry -> wrongs.add(shape + " grants " + entry));
    return wrongs;
  }

  /** The categories that need consent and that the records in a response grant. */
  private static List<Entry> granted(Answer answer) {
    return answer.all("set-cookie").stream()
        .map(SetCookieLine::parse)
        .filter(line -> line.name().equals("shop-consent"))
        .flatMap(line -> ConsentRecord.parse(line.value()).stream())
        .flatMap(record -> record.entries().stream())
        .filter(entry -> entry.granted() && TAGS.contains(entry.tag()))
        .toList();
  }

  /** A form that arrives octet by octet is accepted; a form that stops half-way is not. */
  @ParameterizedTest
  @ValueSource(strings = {"tomcat", "jetty", "jdk"})
  void aSlowFormIsAcceptedAndHalfAFormIsNot(String server) throws Exception {
    int port = port(server);
    String octets = HostileShapes.proper(port, yes(port)).octets();
    try (Socket whole = new Socket(InetAddress.getLoopbackAddress(), port);
        Socket half = new Socket(InetAddress.getLoopbackAddress(), port)) {
      whole.setSoTimeout(PATIENCE_MILLIS);
      whole.setTcpNoDelay(true);
      half.getOutputStream()
          .write(octets.substring(0, octets.length() - 30).getBytes(StandardCharsets.ISO_8859_1));
      for (int i = 0; i < octets.length(); i++) {
        whole.getOutputStream().write(octets.charAt(i));
      }
      half.shutdownOutput();
      half.setSoTimeout(PATIENCE_MILLIS);
      Answer slow =
          Answer.of(new String(whole.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      Answer cut;
      try {
        cut = Answer.of(new String(half.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      } catch (SocketException reset) {
        cut = Answer.of("");
      }

      assertThat(granted(slow)).hasSize(2);
      assertThat(granted(cut)).isEmpty();
    }
  }
}
