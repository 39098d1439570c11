package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.granted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.choices.ChoiceSite;
import dev.biscotti.runtime.choices.PolicyPage;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The complete flow in real containers, behind the filter in its strictest mode. */
class ChoiceServletTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Container tomcat;
  private static Container jetty;

  @BeforeAll
  static void start(@TempDir Path base) throws Exception {
    Map<String, Container.Application> applications =
        Map.of("", application(""), "/app", application("/app"));
    tomcat = TomcatServer.start(base, applications);
    jetty = JettyServer.start(applications);
  }

  private static Container.Application application(String contextPath) {
    ChoiceSite site = ChoiceSite.of(POLICY, contextPath + "/cookies").withEnvironment("production");
    PolicyPage page = PolicyPage.of(site, ChoiceServletTest.class.getClassLoader());
    return new Container.Application(
        context -> {
          ServletGuards.install(context, SETTINGS);
          BiscottiFilter.of(POLICY).withMode(FilterMode.STRICT).register(context);
          new ChoiceServlet(site, page, answer -> {}).register(context);
        },
        Map.of());
  }

  @AfterAll
  static void stop() throws Exception {
    tomcat.close();
    jetty.close();
  }

  private static HttpRequest.Builder request(String container, String path) {
    int port = (container.equals("tomcat") ? tomcat : jetty).port();
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /**
   * Uses a separate connection: a server closes a connection if it did not read the request to the
   * end, and a client that reuses connections may use it while it is closing.
   */
  private static HttpResponse<String> alone(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder post(String container, String path, String body) {
    HttpRequest.Builder request = request(container, path);
    URI uri = request.build().uri();
    return request
        .header("Origin", "http://127.0.0.1:" + uri.getPort())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomcat", "jetty"})
  void aVisitorAnswersAndChangesHisMind(String container) throws Exception {
    HttpResponse<String> first = send(request(container, "/app/cookies"));
    Document form = Jsoup.parse(first.body());
    String offered = form.select("input[name=offered]").val();
    String action = form.select("form").attr("action");
    assertThat(action).isEqualTo("/app/cookies/choices");
    assertThat(first.headers().allValues("Set-Cookie")).isEmpty();

    HttpResponse<String> accepted =
        send(
            post(
                container,
                action,
                "answer=accept-all&return=%2Fapp%2Fcookies&offered="
                    + URLEncoder.encode(offered, StandardCharsets.UTF_8)));
    String record = accepted.headers().firstValue("Set-Cookie").orElse("");
    assertThat(accepted.statusCode()).isEqualTo(303);
    assertThat(accepted.headers().firstValue("Location"))
        .contains("/app/cookies?cookie-choices=saved#cookie-choices");
    assertThat(record)
        .matches(
            "shop-consent=2\\.[^;]+; Max-Age=15638400; Path=/; SameSite=Lax; Secure; HttpOnly");

    String cookie = record.substring(0, record.indexOf(';'));
    Document saved =
        Jsoup.parse(
            send(request(container, "/app/cookies?cookie-choices=saved").header("Cookie", cookie))
                .body());
    assertThat(saved.select("input[checked]").eachAttr("value"))
        .containsExactly("yes", "yes", "yes");
    assertThat(saved.select("[role=alert]").text()).startsWith("You have accepted");

    HttpResponse<String> refused =
        send(
            post(container, action, "answer=refuse-all").header("Cookie", cookie + "; _visitor=1"));
    assertThat(refused.headers().allValues("Set-Cookie"))
        .hasSize(2)
        .contains("_visitor=; Max-Age=0; Path=/; SameSite=Lax; Secure; HttpOnly");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomcat", "jetty"})
  void thePageBringsItsSecurityPolicyAlong(String container) throws Exception {
    HttpResponse<String> page = send(request(container, "/cookies"));
    String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
    String nonce = Jsoup.parse(page.body()).select("style").attr("nonce");

    assertThat(nonce).hasSize(24);
    assertThat(policy)
        .contains("'nonce-" + nonce + "'", "trusted-types biscotti")
        .doesNotContain("unsafe");
    assertThat(send(request(container, "/cookies")).body()).doesNotContain(nonce);
    assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(page.headers().allValues("Vary")).containsExactly("Cookie");
    assertThat(page.body()).contains("Naïve");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomcat", "jetty"})
  void servesWhatTheFormNeeds(String container) throws Exception {
    assertThat(send(request(container, "/cookies/choices.js")).headers().firstValue("Content-Type"))
        .hasValueSatisfying(
            type -> assertThat(type).isEqualToIgnoringWhitespace("text/javascript;charset=utf-8"));
    assertThat(send(request(container, "/cookies/choices.css")).body()).contains(".biscotti");
    assertThat(send(request(container, "/.well-known/gpc.json")).body()).contains("\"gpc\":true");
    assertThat(
            send(request(container, "/cookies/choices.js")
                    .method("HEAD", HttpRequest.BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomcat", "jetty"})
  void hostilePostsDoNothing(String container) throws Exception {
    String path = "/cookies/choices";
    String[] bodies = {
      "%", "answer=%zz&%=%", "answer=accept", "&&&==", "answer=" + "x".repeat(9000)
    };
    for (String body : bodies) {
      HttpResponse<String> answer =
          alone(post(container, path, body).header("Cookie", "shop-consent=1.x; _ga_(=1"));
      assertThat(answer.statusCode()).isIn(303, 400);
      assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }
    HttpResponse<String> foreign =
        alone(
            request(container, path)
                .header("Origin", "https://evil.example")
                .header("Cookie", granted("analytics"))
                .POST(HttpRequest.BodyPublishers.ofString("answer=refuse-all")));
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(
            alone(request(container, path).method("PUT", HttpRequest.BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(405);
  }
}
