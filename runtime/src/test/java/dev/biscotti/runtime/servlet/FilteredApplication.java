package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.PolicyRoutes;
import dev.biscotti.runtime.guard.SetCookieProblem;
import dev.biscotti.runtime.guard.Shop;
import dev.biscotti.runtime.servlet.CookieFinding.Action;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An application behind the filter, once for each setting, and a client that visits it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FilteredApplication {
  static final String CSRF = "csrf=1; Path=/; SameSite=Lax; Secure; HttpOnly";
  static final String SAFE = "; SameSite=Lax; Secure; HttpOnly";

  private static final DeployedPolicy BARE =
      DeployedPolicy.of(
          PolicyDeclaration.of("bare", TODAY)
              .categories(List.of(CategoryDeclaration.builtIn("essential")))
              .cookies(
                  List.of(
                      CookieDeclaration.essential("other", Exemption.SECURITY, "Protects.")
                          .build()))
              .allowances(
                  List.of(
                      new UndeclaredAllowance(FilterActs.class.getName() + ".allowed", "a test")))
              .build());

  /** Used by this run only, since returned cookies are counted for each policy. */
  private final DeployedPolicy shop = Shop.policy(POLICY.rules().effective());

  final List<CookieFinding> findings = new CopyOnWriteArrayList<>();
  final FindingCounter counter = new FindingCounter();
  private final HttpClient client = HttpClient.newHttpClient();
  private Container container;

  abstract Container start(Path base, Map<String, Container.Application> applications)
      throws Exception;

  @BeforeAll
  void start(@TempDir Path base) throws Exception {
    container =
        start(
            base,
            Map.of(
                "/enforce", application(BiscottiFilter.of(shop)),
                "/report", application(BiscottiFilter.of(shop).withMode(FilterMode.REPORT)),
                "/strict", application(BiscottiFilter.of(shop).withMode(FilterMode.STRICT)),
                "/quiet", application(BiscottiFilter.of(shop).withoutRenewing()),
                "/bare", application(BiscottiFilter.of(BARE)),
                "/several",
                    application(
                        BiscottiFilter.of(
                            PolicyRoutes.none().with("/shop", shop).with("/bare", BARE)))));
  }

  private Container.Application application(BiscottiFilter filter) {
    FindingListener listener = findings::add;
    HttpServlet stage = new Act.Stage(FilterActs.all());
    return new Container.Application(
        context -> {
          ServletGuards.install(context, SETTINGS);
          filter.withListener(listener.andThen(counter)).register(context);
        },
        Map.of("/", stage));
  }

  @AfterAll
  void stop() throws Exception {
    container.close();
  }

  @BeforeEach
  void forget() {
    findings.clear();
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + container.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  List<String> cookies(String path, String... headers) throws Exception {
    return get(path, headers).headers().allValues("Set-Cookie");
  }

  static String[] cookie(String line) {
    return new String[] {"Cookie", line};
  }

  void assertFound(String name, SetCookieProblem problem, Action action) {
    assertThat(findings)
        .extracting(CookieFinding::name, CookieFinding::problem, CookieFinding::action)
        .containsExactly(tuple(name, problem, action));
  }
}
