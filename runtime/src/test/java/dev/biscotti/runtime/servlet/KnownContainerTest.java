package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.servlet.Container.Application;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filter knows the containers it is tested in. It probes any other container with a cookie. */
class KnownContainerTest {
  private final List<String> added = new CopyOnWriteArrayList<>();
  private final Map<String, Application> applications =
      Map.of(
          "",
          new Application(
              this::start,
              Map.of(
                  "/", new Act.Stage(Map.of("/", (request, response) -> request.getSession())))));

  private void start(ServletContext context) {
    ServletGuards.install(context, SETTINGS);
    Filter listening =
        (request, response, chain) ->
            chain.doFilter(request, new Listening((HttpServletResponse) response));
    context
        .addFilter("listening", listening)
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    BiscottiFilter.of(POLICY).withListener(finding -> {}).register(context);
  }

  private final class Listening extends HttpServletResponseWrapper {
    Listening(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addCookie(Cookie cookie) {
      added.add(cookie.getName());
      super.addCookie(cookie);
    }
  }

  private void assertGetsNoCookieBeforeASession(Container server) throws Exception {
    try (server) {
      URI page = URI.create("http://localhost:" + server.port() + "/");
      var answer =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());

      assertThat(answer.headers().allValues("Set-Cookie"))
          .singleElement()
          .asString()
          .startsWith("JSESSIONID=");
      assertThat(added).isEmpty();
    }
  }

  @Test
  void tomcatIsNotAsked(@TempDir Path base) throws Exception {
    assertGetsNoCookieBeforeASession(TomcatServer.start(base, applications));
  }

  @Test
  void jettyIsNotAsked() throws Exception {
    assertGetsNoCookieBeforeASession(JettyServer.start(applications));
  }
}
