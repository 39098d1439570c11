package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A container that replaces a header but does not remove it, like Tomcat 10.1. */
class ReplacingContainerTest {
  private static final DeployedPolicy BARE =
      DeployedPolicy.of(
          PolicyDeclaration.of("bare", TODAY)
              .categories(List.of(CategoryDeclaration.builtIn("essential")))
              .cookies(
                  List.of(
                      CookieDeclaration.essential("csrf", Exemption.SECURITY, "Protects.").build()))
              .build());

  private final FakeServer server = new FakeServer();
  private final FakeResponse container = server.response;
  private final BiscottiFilter filter = BiscottiFilter.of(BARE).withListener(finding -> {});

  @BeforeEach
  void install() {
    ServletGuards.install(server.context(), SETTINGS);
    container.ignoresNull = true;
  }

  private static void prepare(HttpServletResponse response) {
    response.setStatus(201);
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.setLocale(Locale.FRENCH);
    response.addHeader("X-Page", "1");
    response.addHeader("X-Page", "2");
    response.addHeader("Vary", "Cookie");
  }

  @Test
  void theLastLineIsRemovedByAResetAndEverythingElseIsSetAgain() throws Exception {
    server.run(
        filter,
        (request, response) -> {
          prepare(response);
          request.getSession();
        });

    assertThat(container.calls()).containsExactly("reset[]");
    assertThat(container.headers)
        .containsOnlyKeys("X-Page", "Vary")
        .containsEntry("X-Page", List.of("1", "2"))
        .containsEntry("Vary", List.of("Cookie"));
    assertThat(container.status).isEqualTo(201);
    assertThat(container.contentType).isEqualTo("text/html");
    assertThat(container.encoding).isEqualTo("UTF-8");
    assertThat(container.locale).isEqualTo(Locale.FRENCH);
  }

  /** A line that the container adds by itself is not set twice. */
  @Test
  void linesThatTheContainerSetsAgainAreLeftToIt() throws Exception {
    container.onReset = () -> container.headers.put("X-Page", List.of("by the container"));
    server.run(
        filter,
        (request, response) -> {
          response.addHeader("X-Page", "1");
          request.getSession();
        });

    assertThat(container.headers.get("X-Page")).containsExactly("by the container");
    assertThat(container.changes).doesNotContain("setLocale", "setCharacterEncoding");
  }

  @Test
  void nothingIsResetWhereAnotherLineStays() throws Exception {
    String csrf = "csrf=1; Path=/; SameSite=Lax; Secure; HttpOnly";
    server.run(
        filter,
        (request, response) -> {
          response.addHeader("Set-Cookie", csrf);
          request.getSession();
        });

    assertThat(container.calls()).isEmpty();
    assertThat(server.setCookies()).containsExactly(csrf);
  }

  /** The other deletion is that of the probe cookie. */
  @Test
  void onceThePageHasBegunTheLastLinesBecomeDeletionsAndThePageStays() throws Exception {
    server.run(
        filter,
        (request, response) -> {
          response.getWriter();
          request.getSession();
        });

    assertThat(container.calls()).containsExactly("getWriter[]");
    assertThat(server.setCookies())
        .containsExactly("biscotti-probe=; Max-Age=0; Path=/", "JSESSIONID=; Max-Age=0");
  }

  @Test
  void afterAResetByTheApplicationThePageIsToBegin() throws Exception {
    server.run(
        filter,
        (request, response) -> {
          response.getWriter();
          response.reset();
          request.getSession();
        });

    assertThat(server.setCookies()).isEmpty();
  }
}
