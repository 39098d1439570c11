package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.granted;
import static dev.biscotti.runtime.guard.Shop.no;
import static dev.biscotti.runtime.guard.Shop.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.PolicyRoutes;
import dev.biscotti.runtime.guard.Refusal;
import dev.biscotti.runtime.guard.SetCookieProblem;
import dev.biscotti.runtime.guard.Shop;
import dev.biscotti.runtime.servlet.CookieFinding.Action;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the filter does in every container, seen from the other end of a connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BiscottiFilterContract {
  private static final String CSRF = "csrf=1; Path=/; SameSite=Lax; Secure; HttpOnly";
  private static final String VISITOR =
      "_visitor=2; Max-Age=33955200; Path=/; SameSite=Lax; Secure; HttpOnly";
  private static final String SAFE = "; SameSite=Lax; Secure; HttpOnly";

  private static final Map<String, Integer> STATUS =
      Map.of("failing", 500, "send-error", 500, "redirect", 302);

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

  /** Of this run alone: how often a cookie came back is counted for each policy. */
  private final DeployedPolicy shop = Shop.policy(POLICY.rules().effective());

  private final List<CookieFinding> findings = new CopyOnWriteArrayList<>();
  private final FindingCounter counter = new FindingCounter();
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

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + container.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private List<String> cookies(String path, String... headers) throws Exception {
    return get(path, headers).headers().allValues("Set-Cookie");
  }

  private static String[] cookie(String line) {
    return new String[] {"Cookie", line};
  }

  private void assertFound(String name, SetCookieProblem problem, Action action) {
    assertThat(findings)
        .extracting(CookieFinding::name, CookieFinding::problem, CookieFinding::action)
        .containsExactly(tuple(name, problem, action));
  }

  @ParameterizedTest
  @ValueSource(strings = {"undeclared", "header-added", "header-set", "header-lower-case"})
  void dropsWhatIsUndeclaredHoweverItIsSet(String way) throws Exception {
    assertThat(cookies("/enforce/" + way)).isEmpty();
    assertFound("promo", SetCookieProblem.UNDECLARED, Action.DROPPED);
  }

  @Test
  void dropsLinesThatAreNoCookieAtAll() throws Exception {
    assertThat(cookies("/enforce/numbers")).isEmpty();
    assertThat(findings).hasSize(4).allMatch(finding -> finding.name().isEmpty());
  }

  @Test
  void reportsAndSendsInReportMode() throws Exception {
    assertThat(cookies("/report/undeclared")).hasSize(1).first().asString().startsWith("promo=1");
    assertFound("promo", SetCookieProblem.UNDECLARED, Action.SENT);
  }

  @Test
  void throwsWhereTheCookieIsSetInStrictMode() throws Exception {
    HttpResponse<String> answer = get("/strict/caught");

    assertThat(answer.body())
        .isEqualTo(
            "Cookie promo (policy shop): not declared; declare it, or allow it with"
                + " @AllowUndeclaredCookie; dropped");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void dropsConsentCookiesWithoutConsent() throws Exception {
    assertThat(cookies("/enforce/visitor")).isEmpty();
    assertFound("_visitor", SetCookieProblem.REFUSED, Action.DROPPED);
    assertThat(findings.get(0).refusal()).contains(Refusal.NO_CONSENT);
  }

  @Test
  void passesThemWithConsent() throws Exception {
    assertThat(cookies("/enforce/visitor", cookie(granted("analytics")))).containsExactly(VISITOR);
    assertThat(findings).isEmpty();
  }

  @Test
  void passesThemAsSoonAsConsentIsGivenInTheRequest() throws Exception {
    assertThat(cookies("/enforce/accept"))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("shop-consent="))
        .contains(VISITOR);
    assertThat(findings).isEmpty();
  }

  @Test
  void consentFreePathsStayFree() throws Exception {
    assertThat(cookies("/enforce/sign/x", cookie(granted("analytics")))).isEmpty();
    assertThat(findings.get(0).refusal()).contains(Refusal.CONSENT_FREE_PATH);
  }

  @Test
  void nobodyElseWritesTheConsentRecord() throws Exception {
    assertThat(cookies("/enforce/forge")).isEmpty();
    assertFound("shop-consent", SetCookieProblem.CONSENT_RECORD, Action.DROPPED);
  }

  @Test
  void givesCookiesTheirDeclaredAttributes() throws Exception {
    assertThat(cookies("/enforce/loose")).containsExactly("csrf=1; Path=/" + SAFE);
    assertFound("csrf", SetCookieProblem.ATTRIBUTES, Action.CORRECTED);
  }

  @ParameterizedTest
  @CsvSource({"long-max-age", "long-expires"})
  void cutsLifetimesToTheDeclaredOne(String way) throws Exception {
    assertThat(cookies("/enforce/" + way, cookie(granted("analytics")))).containsExactly(VISITOR);
    assertFound("_visitor", SetCookieProblem.LIFETIME, Action.CORRECTED);
  }

  @Test
  void persistentCookiesThatAreDeclaredForTheSessionEndWithIt() throws Exception {
    assertThat(cookies("/enforce/persistent-csrf")).containsExactly(CSRF);
    assertFound("csrf", SetCookieProblem.LIFETIME, Action.CORRECTED);
  }

  @Test
  void stricterThanDeclaredIsFine() throws Exception {
    assertThat(cookies("/enforce/strict-csrf"))
        .containsExactly("csrf=1; Path=/account; SameSite=Strict; Secure; HttpOnly");
    assertThat(findings).isEmpty();
  }

  @Test
  void deletionsPass() throws Exception {
    assertThat(cookies("/enforce/deletions")).hasSize(3);
    assertThat(findings).isEmpty();
  }

  @Test
  void deletionsByOldCodeReachTheDeclaredCookies() throws Exception {
    assertThat(cookies("/enforce/old-deletions"))
        .hasSize(4)
        .contains(
            "csrf=; Max-Age=0; Path=/" + SAFE, "_ga_X=; Max-Age=0; Path=/; SameSite=Lax; Secure")
        .anyMatch(line -> line.startsWith("csrf=;") && !line.contains("Path"))
        .anyMatch(line -> line.startsWith("_ga_X=;") && line.contains("Domain=shop.example"));
    assertThat(findings)
        .extracting(CookieFinding::name, CookieFinding::action)
        .containsExactly(tuple("csrf", CookieFinding.Action.CORRECTED));
  }

  /** Who moves a cookie sets it where it is declared, and takes the old one away. */
  @ParameterizedTest
  @ValueSource(strings = {"moved", "moved-by-guard"})
  void aDeletionElsewhereDoesNotUndoWhatTheResponseSets(String way) throws Exception {
    assertThat(cookies("/enforce/" + way))
        .containsExactlyInAnyOrder(CSRF, "csrf=; Max-Age=0; Path=/; Domain=shop.example");
    assertThat(findings).isEmpty();
  }

  @Test
  void aDeletionFollowsTheCookieThatWasCorrected() throws Exception {
    assertThat(cookies("/enforce/signed-in-and-out"))
        .containsExactly("csrf=; Max-Age=0; Path=/" + SAFE);
  }

  @Test
  void whatTheGuardWritesPasses() throws Exception {
    assertThat(cookies("/enforce/guard")).containsExactly(CSRF);
    assertThat(cookies("/strict/guard")).containsExactly(CSRF);
    assertThat(findings).isEmpty();
  }

  @Test
  void sendsACookieOnce() throws Exception {
    assertThat(cookies("/enforce/twice")).containsExactly("csrf=2; Path=/" + SAFE);
  }

  @Test
  void dropsTheContainersSessionWhereItIsUndeclared() throws Exception {
    assertThat(cookies("/bare/session")).isEmpty();
    assertFound("JSESSIONID", SetCookieProblem.UNDECLARED, Action.DROPPED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "session",
        "session-forward",
        "session-include",
        "session-streaming",
        "session-redirect",
        "session-error",
        "session-async",
        "session-async-dispatch",
        "session-reset"
      })
  void givesTheContainersSessionItsDeclaredAttributes(String way) throws Exception {
    assertThat(cookies("/enforce/" + way))
        .singleElement()
        .asString()
        .matches("JSESSIONID=[^;]+; Path=/enforce; SameSite=Lax; Secure; HttpOnly");
  }

  @Test
  void givesThemToANewIdToo() throws Exception {
    String first = cookies("/enforce/session").get(0);
    String id = first.substring(0, first.indexOf(';'));

    assertThat(cookies("/enforce/change-id", cookie(id)))
        .singleElement()
        .asString()
        .matches("JSESSIONID=[^;]+; Path=/enforce; SameSite=Lax; Secure; HttpOnly")
        .doesNotContain(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "forward",
        "include",
        "redirect",
        "send-error",
        "failing",
        "async",
        "async-dispatch",
        "async-thread",
        "streaming",
        "committed",
        "after-reset"
      })
  void holdsOnEveryPathOfTheResponse(String way) throws Exception {
    HttpResponse<String> answer = get("/enforce/" + way);

    assertThat(answer.headers().allValues("Set-Cookie")).isSubsetOf(CSRF);
    assertThat(answer.statusCode()).isEqualTo(STATUS.getOrDefault(way, 200));
  }

  @Test
  void errorPagesSetDeclaredCookiesOnly() throws Exception {
    HttpResponse<String> answer = get("/enforce/send-error");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("error page");
    assertThat(answer.headers().allValues("Set-Cookie")).containsExactly(CSRF);
  }

  @Test
  void streamsWhatIsLongerThanAnyBuffer() throws Exception {
    assertThat(get("/enforce/streaming").body()).hasSize(200_000);
  }

  @Test
  void aResetForgetsCookiesAndTheGuardCanSendThemAgain() throws Exception {
    assertThat(cookies("/enforce/reset")).isEmpty();
    assertThat(cookies("/enforce/after-reset")).containsExactly(CSRF);
  }

  @Test
  void renewsOnEachVisit() throws Exception {
    assertThat(cookies("/enforce/nothing", cookie("__Host-session=abc; csrf=1; promo=2")))
        .containsExactly("__Host-session=abc; Max-Age=2592000; Path=/" + SAFE);
    assertThat(cookies("/quiet/nothing", cookie("__Host-session=abc"))).isEmpty();
  }

  @Test
  void aPictureIsNoVisit() throws Exception {
    assertThat(
            cookies("/enforce/nothing", "Cookie", "__Host-session=abc", "Sec-Fetch-Dest", "image"))
        .isEmpty();
    assertThat(
            cookies(
                "/enforce/nothing", "Cookie", "__Host-session=abc", "Sec-Fetch-Dest", "document"))
        .hasSize(1);
  }

  @Test
  void doesNotRenewWhatNobodyCouldHaveSet() throws Exception {
    assertThat(cookies("/enforce/nothing", cookie("__Host-session=\"a b\""))).isEmpty();
    assertThat(cookies("/enforce/nothing", cookie(granted("marketing") + "; campaign_(x)=1; =; ;")))
        .isEmpty();
  }

  @Test
  void whatTheApplicationSaysOfARenewedCookieCounts() throws Exception {
    String[] session = cookie("__Host-session=abc");

    assertThat(cookies("/enforce/sign-out", session))
        .containsExactly("__Host-session=; Max-Age=0; Path=/" + SAFE);
    assertThat(cookies("/enforce/sign-in", session))
        .containsExactly("__Host-session=new; Max-Age=60; Path=/" + SAFE);
  }

  @Test
  void deletesCookiesOfRefusedCategories() throws Exception {
    String refused = record(TODAY, no("analytics"));

    assertThat(cookies("/enforce/nothing", cookie(refused + "; _visitor=1; _ga_X=2; _ga_(=3")))
        .containsExactly(
            "_visitor=; Max-Age=0; Path=/" + SAFE,
            "_ga_X=; Max-Age=0; Path=/; Domain=shop.example; SameSite=Lax; Secure",
            "_ga_X=; Max-Age=0; Path=/; SameSite=Lax; Secure");
    assertThat(cookies("/enforce/nothing", cookie("_visitor=1"))).isEmpty();
    assertThat(cookies("/enforce/nothing", cookie(granted("analytics") + "; _visitor=1")))
        .isEmpty();
    assertThat(cookies("/enforce/nothing", "Cookie", "_visitor=1", "Sec-GPC", "1"))
        .containsExactly("_visitor=; Max-Age=0; Path=/" + SAFE);
  }

  /** Some 180 cookies are as many as browsers keep; containers allow 8 KB of response headers. */
  @Test
  void soManyCookiesMustGoThatNoResponseHoldsThemAll() throws Exception {
    StringBuilder line = new StringBuilder(record(TODAY, no("marketing")));
    for (int i = 0; i < 180; i++) {
      line.append("; campaign_").append(i).append("=1");
    }
    HttpResponse<String> first = get("/enforce/nothing", cookie(line.toString()));

    assertThat(first.statusCode()).isEqualTo(204);
    assertThat(first.headers().allValues("Set-Cookie"))
        .hasSizeGreaterThan(20)
        .allMatch(text -> text.matches("campaign_[0-9]+=; Max-Age=0; Path=/" + SAFE));

    String rest = line.toString();
    for (String deleted : first.headers().allValues("Set-Cookie")) {
      rest = rest.replace("; " + deleted.substring(0, deleted.indexOf(';')) + "1", "");
    }
    assertThat(cookies("/enforce/nothing", cookie(rest)))
        .hasSizeGreaterThan(20)
        .doesNotContainAnyElementsOf(first.headers().allValues("Set-Cookie"));
  }

  @Test
  void eachPolicyHoldsOnItsOwnPaths() throws Exception {
    assertThat(cookies("/several/shop/page")).containsExactly(CSRF);
    assertThat(cookies("/several/bare/page")).hasSize(1).first().asString().startsWith("other=");
    // Undertow hands the dots on to the application, which knows no such page.
    assertThat(cookies("/several/bare/../shop/page")).isSubsetOf(CSRF);
    assertThat(cookies("/several/shopping")).hasSize(2);
  }

  @Test
  void allowsWhatTheCodeAllows() throws Exception {
    assertThat(cookies("/bare/allowed")).hasSize(1).first().asString().startsWith("promo=1");
    assertThat(findings).isEmpty();
  }

  @Test
  void countsFindings() throws Exception {
    long before = counter.count(SetCookieProblem.UNDECLARED);
    get("/enforce/undeclared");
    get("/enforce/undeclared");

    assertThat(counter.count(SetCookieProblem.UNDECLARED)).isEqualTo(before + 2);
  }

  @Test
  void messagesNameTheCookieAndNeverItsValue() throws Exception {
    get("/enforce/secret");

    assertThat(new ArrayList<>(findings))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message() + finding)
                    .contains("promo")
                    .doesNotContain("hunter2"));
    assertThat(
            new CookieFinding(
                    "shop", "a\r\nb", SetCookieProblem.UNDECLARED, Optional.empty(), Action.DROPPED)
                .message())
        .startsWith("Cookie a??b ");
  }
}
