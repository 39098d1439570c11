package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.granted;
import static dev.biscotti.runtime.guard.Shop.no;
import static dev.biscotti.runtime.guard.Shop.record;
import static dev.biscotti.runtime.servlet.LineActs.CSRF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.SetCookieProblem;
import dev.biscotti.runtime.guard.Shop;
import dev.biscotti.runtime.servlet.CookieFinding.Action;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions, answers, caches and late cookies, in every container. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ResponseStatesContract {
  private static final String[] BASIC = {
    "Authorization",
    "Basic "
        + Base64.getEncoder()
            .encodeToString(
                (Container.USER + ":" + Container.PASSWORD).getBytes(StandardCharsets.UTF_8))
  };

  private static final String[] SIGNED_IN = {"Cookie", "__Host-session=abc"};

  /** A policy that does not declare the container's session cookie. */
  private static final DeployedPolicy BARE =
      DeployedPolicy.of(
          PolicyDeclaration.of("bare", Shop.TODAY)
              .categories(List.of(CategoryDeclaration.builtIn("essential")))
              .cookies(
                  List.of(
                      CookieDeclaration.essential("csrf", Exemption.SECURITY, "Protects.").build()))
              .build());

  /** Used by this run only, since returned cookies are counted for each policy. */
  private final DeployedPolicy shop = Shop.policy(POLICY.rules().effective());

  private final Site site = new Site();

  abstract Container start(Path base, Map<String, Container.Application> applications)
      throws Exception;

  @BeforeAll
  void start(@TempDir Path base) throws Exception {
    site.run(
        start(
            base,
            Map.of(
                "/shop", application(BiscottiFilter.of(shop)),
                "/strict", application(BiscottiFilter.of(shop).withMode(FilterMode.STRICT)),
                "/report", application(BiscottiFilter.of(shop).withMode(FilterMode.REPORT)),
                "/bare", application(BiscottiFilter.of(BARE)))));
  }

  private Container.Application application(BiscottiFilter filter) {
    return new Container.Application(
        context -> {
          ServletGuards.install(context, SETTINGS.withListener(site.guardListener()));
          context.addListener(new EarlySession());
          filter.withListener(site.findings::add).register(context);
        },
        Map.of("/", new Act.Stage(ResponseActs.all())));
  }

  /** Begins a session before any filter sees the request. */
  private static final class EarlySession implements ServletRequestListener {
    @Override
    public void requestInitialized(ServletRequestEvent event) {
      if (event.getServletRequest() instanceof HttpServletRequest request
          && request.getRequestURI().endsWith("/session-listener")) {
        request.getSession();
      }
    }
  }

  @AfterAll
  void stop() throws Exception {
    site.close();
  }

  @BeforeEach
  void forget() {
    site.findings.clear();
    site.late.clear();
    ResponseActs.THROWN.clear();
  }

  static List<String> sessions() {
    return ResponseActs.SESSIONS;
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void noUndeclaredSessionCookieIsSent(String path) throws Exception {
    HttpResponse<String> answer = site.request("GET", "/bare" + path);

    List<String> lines = answer.headers().allValues("Set-Cookie");
    assertThat(lines)
        .noneMatch(line -> line.startsWith("JSESSIONID=") && !line.startsWith("JSESSIONID=;"));
    if (path.equals("/session-written")) {
      assertThat(answer.body()).isEqualTo("some text, and some more");
    } else {
      assertThat(lines).isSubsetOf(CSRF);
    }
    assertThat(site.findings)
        .isNotEmpty()
        .allMatch(finding -> finding.action() == Action.DROPPED && !finding.name().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void aDeclaredSessionHasItsDeclaredAttributes(String path) throws Exception {
    List<String> lines = site.cookies("/shop" + path);

    assertThat(lines)
        .filteredOn(line -> !line.equals(CSRF))
        .hasSizeLessThanOrEqualTo(1)
        .allMatch(
            line -> line.matches("JSESSIONID=[^;]+; Path=/shop; SameSite=Lax; Secure; HttpOnly"));
    if (!path.equals("/session-thrown")) {
      assertThat(lines).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"login", "authenticate", "out"})
  void aVisitorWhoSignsInGetsNoOtherSessionCookieThanDeclared(String way) throws Exception {
    String[] headers = way.equals("authenticate") ? BASIC : new String[0];
    HttpResponse<String> declared = site.request("GET", "/shop/sign-in/" + way, headers);

    assertThat(declared.body()).isEqualTo(Container.USER);
    assertThat(declared.headers().allValues("Set-Cookie"))
        .hasSize(1)
        .allMatch(
            line -> line.matches("JSESSIONID=[^;]+; Path=/shop; SameSite=Lax; Secure; HttpOnly"));
    HttpResponse<String> bare = site.request("GET", "/bare/sign-in/" + way, headers);
    assertThat(bare.body()).isEqualTo(Container.USER);
    assertThat(bare.headers().allValues("Set-Cookie"))
        .noneMatch(line -> line.startsWith("JSESSIONID=") && !line.startsWith("JSESSIONID=;"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"header", "cookie", "include", "written", "async"})
  void aLineFromBeforeDoesNotSurviveARefusal(String way) throws Exception {
    List<String> lines =
        site.cookies("/shop/visitor-refused/" + way, "Cookie", granted("analytics"));

    assertThat(lines)
        .isNotEmpty()
        .noneMatch(line -> line.startsWith("_visitor=") && !line.startsWith("_visitor=;"))
        .anyMatch(line -> line.startsWith("shop-consent="));
    assertThat(site.findings)
        .extracting(CookieFinding::name, CookieFinding::problem, CookieFinding::action)
        .containsExactly(tuple("_visitor", SetCookieProblem.REFUSED, Action.DROPPED));
  }

  static Stream<Integer> shared() {
    return Stream.iterate(0, i -> i < CacheHeaders.SHARED.size(), i -> i + 1);
  }

  @ParameterizedTest
  @MethodSource("shared")
  void theFilterAddsNothingToWhatASharedCacheMayKeep(int header) throws Exception {
    assertThat(site.cookies("/shop/nothing", SIGNED_IN)).hasSize(1);
    for (String mode : List.of("/shop", "/report", "/strict")) {
      assertThat(site.cookies(mode + "/cache/" + header, SIGNED_IN))
          .as("%s %s", mode, CacheHeaders.SHARED.get(header))
          .isEmpty();
    }
  }

  /** A browser that got no deletion cannot have ignored it. */
  @Test
  void aDeletionHeldBackForACacheIsSentLater() throws Exception {
    String[] refused = {"Cookie", record(TODAY, no("analytics")) + "; _visitor=cached"};
    for (int i = 0; i < 10; i++) {
      assertThat(site.cookies("/shop/cache/0", refused)).isEmpty();
    }

    assertThat(site.cookies("/shop/nothing", refused))
        .containsExactly("_visitor=; Max-Age=0; Path=/; SameSite=Lax; Secure; HttpOnly");
  }

  /**
   * Tomcat 10.1 cannot remove a line once the page has begun; then the response is not cacheable.
   */
  @ParameterizedTest
  @MethodSource("shared")
  void theFilterAddsNothingIfCachingIsAllowedAfterThePageHasBegun(int header) throws Exception {
    HttpResponse<String> answer = site.request("GET", "/shop/cache-late/" + header, SIGNED_IN);

    if (!answer.headers().allValues("Set-Cookie").isEmpty()) {
      assertThat(answer.headers().allValues("Cache-Control"))
          .anyMatch(value -> value.contains("private=\"Set-Cookie\""));
    }
  }

  @Test
  void theFilterAddsNothingIfCachingIsAllowedInAnotherThread() throws Exception {
    HttpResponse<String> answer = site.request("GET", "/shop/cache-async", SIGNED_IN);

    assertThat(
            answer.headers().allValues("Set-Cookie").isEmpty()
                || answer
                    .headers()
                    .allValues("Cache-Control")
                    .toString()
                    .contains("private=\"Set-C"))
        .isTrue();
  }

  static Stream<Integer> personal() {
    return Stream.iterate(0, i -> i < CacheHeaders.PERSONAL.size(), i -> i + 1);
  }

  @ParameterizedTest
  @MethodSource("personal")
  void cookiesAreRenewedInPersonalResponses(int header) throws Exception {
    assertThat(site.cookies("/shop/personal/" + header, SIGNED_IN))
        .as(CacheHeaders.PERSONAL.get(header))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"session", "own"})
  void cachesDoNotKeepACookieThatApplicationOrContainerSets(String way) throws Exception {
    HttpResponse<String> answer = site.request("GET", "/shop/cache-" + way, SIGNED_IN);

    assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
    assertThat(answer.headers().allValues("Cache-Control"))
        .containsExactly("public, max-age=60, private=\"Set-Cookie\"");
    assertThat(site.findings)
        .anyMatch(
            one -> one.problem() == SetCookieProblem.SHARED && one.action() == Action.CORRECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shared", "shared-after", "shared-cookie", "shared-session"})
  void aPageForAllVisitorsHasNoCookie(String way) throws Exception {
    HttpResponse<String> answer = site.request("GET", "/shop/" + way, SIGNED_IN);

    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.body()).isEqualTo("page");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void nullRemovesTheApplicationsLines() throws Exception {
    assertThat(site.cookies("/shop/header-null")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"typed", "deleted"})
  void aGuardReportsCookiesThatComeTooLate(String way) throws Exception {
    assertThat(site.cookies("/shop/late/" + way)).isEmpty();
    assertThat(site.late).containsExactly("__Host-session");
    assertThat(ResponseActs.THROWN).isEmpty();
    site.request("GET", "/strict/late/" + way);
    assertThat(ResponseActs.THROWN).containsExactly("__Host-session");
  }

  @Test
  void anAnswerThatComesTooLateIsReported() throws Exception {
    assertThat(site.cookies("/shop/late/answer")).isEmpty();
    assertThat(site.late).contains("shop-consent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cookie", "added", "set"})
  void theFilterReportsCookiesThatComeTooLate(String way) throws Exception {
    assertThat(site.cookies("/shop/late/" + way)).isEmpty();
    assertThat(site.findings)
        .extracting(CookieFinding::name, CookieFinding::problem, CookieFinding::action)
        .containsExactly(tuple("csrf", SetCookieProblem.TOO_LATE, Action.DROPPED));
    assertThat(site.findings.get(0).message()).contains("set it earlier");
    assertThat(ResponseActs.THROWN).isEmpty();
    site.request("GET", "/strict/late/" + way);
    assertThat(ResponseActs.THROWN).containsExactly("csrf");
  }
}
