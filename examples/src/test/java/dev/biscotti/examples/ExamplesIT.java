package dev.biscotti.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.MavenInvocationException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the Maven projects unchanged and visits them. */
class ExamplesIT {
  @TempDir private static Path folder;
  private static Reactor reactor;
  private static String said;

  @BeforeAll
  static void build() throws IOException, MavenInvocationException {
    reactor = Reactor.of(folder, "maven", "jpms", "spring-boot");
    said = reactor.build();
  }

  /** The libraries that the JDK servers need: Biscotti's only. */
  private static String runtime() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.matches(".*[/\\\\](biscotti-)?(annotations|runtime)[/\\\\].*"))
        .filter(entry -> entry.contains("biscotti-") || entry.contains("classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void theMavenProjectIsInSyncAndServes() throws Exception {
    assertThat(said).contains("In sync: 1 policy, 1 page, libraries.");

    visit(
        "-cp",
        reactor.file("maven/target/shop-maven-1.jar") + File.pathSeparator + runtime(),
        "shop.ShopServer",
        "0");
  }

  @Test
  void theNamedModuleServes() throws Exception {
    visit(
        "-p",
        reactor.file("jpms/target/shop-jpms-1.jar") + File.pathSeparator + runtime(),
        "-m",
        "shop/shop.ShopServer",
        "0");
  }

  private static void visit(String... arguments) throws IOException, InterruptedException {
    try (Server server = Server.java(arguments)) {
      Server.setsNoCookie(server.get("/"));
      assertThat(server.post("/no", "").statusCode()).isEqualTo(303);
      Server.setsNoCookie(server.get("/"));
      assertThat(server.post("/yes", "").statusCode()).isEqualTo(303);
      Server.countsTheVisit(server.get("/"));
      assertThat(server.get("/cookies").body()).contains("_visitor", "13 months");
    }
  }

  /** The form that a browser posts when the visitor presses a button of the banner. */
  private static String accepted(String page) {
    return Stream.concat(
            Jsoup.parse(page).select("form input[type=hidden]").stream()
                .map(field -> field.attr("name") + "=" + encoded(field.attr("value"))),
            Stream.of("answer=accept"))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Test
  void theSpringBootApplicationAsksAndServes() throws Exception {
    try (Server server =
        Server.java(
            "-jar",
            reactor.file("spring-boot/target/shop-spring-boot-1.jar").toString(),
            "--server.port=0")) {
      HttpResponse<String> home = server.get("/");
      Server.setsNoCookie(home);
      assertThat(server.post("/cookies/choices", accepted(home.body())).statusCode())
          .isEqualTo(303);
      Server.countsTheVisit(server.get("/"));
      assertThat(server.get("/cookies").body()).contains("_visitor", "13 months");
    }
  }
}
