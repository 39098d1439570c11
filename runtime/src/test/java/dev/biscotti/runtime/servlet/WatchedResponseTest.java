package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.biscotti.runtime.guard.SetCookieProblem;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The filter decides on the container's own lines before each call that can commit the response.
 */
class WatchedResponseTest {
  private static final String PROMO = "promo=1; Path=/";
  private static final String CSRF = "csrf=1; Path=/; SameSite=Lax; Secure; HttpOnly";
  private static final String RENEWED =
      "__Host-session=abc; Max-Age=2592000; Path=/; SameSite=Lax; Secure; HttpOnly";
  private static final String NOT_THE_COOKIES = "private=\"Set-Cookie\"";
  private static final long LATER = 4_070_908_800_000L; // 2099

  private final List<CookieFinding> findings = new ArrayList<>();
  private final FakeServer server =
      new FakeServer().withRequestHeader("Cookie", "__Host-session=abc");
  private final FakeResponse container = server.response;
  private final BiscottiFilter filter = BiscottiFilter.of(POLICY).withListener(findings::add);

  @BeforeEach
  void install() {
    ServletGuards.install(server.context(), SETTINGS);
  }

  /** The calls to the container that may commit a response. */
  enum End {
    ERROR("sendError[418]", (request, response) -> response.sendError(418)),
    ERROR_WITH_MESSAGE("sendError[418, tea]", (q, response) -> response.sendError(418, "tea")),
    REDIRECT("sendRedirect[x]", (request, response) -> response.sendRedirect("x")),
    REDIRECT_WITH_STATUS("sendRedirect[x, 307]", (q, response) -> response.sendRedirect("x", 307)),
    REDIRECT_WITH_BODY("sendRedirect[x, false]", (q, r) -> r.sendRedirect("x", false)),
    REDIRECT_WITH_BOTH("sendRedirect[x, 307, false]", (q, r) -> r.sendRedirect("x", 307, false)),
    STREAM("getOutputStream[]", (request, response) -> response.getOutputStream()),
    WRITER("getWriter[]", (request, response) -> response.getWriter()),
    FLUSH("flushBuffer[]", (request, response) -> response.flushBuffer());

    private final String call;
    private final Act act;

    End(String call, Act act) {
      this.call = call;
      this.act = act;
    }
  }

  @ParameterizedTest
  @EnumSource
  void linesAreDecidedOnBeforeTheResponseMayBeCommitted(End end) throws Exception {
    server.run(
        filter,
        (request, response) -> {
          container.setByContainer(PROMO);
          end.act.on(request, response);
        });

    assertThat(container.setCookiesAt(end.call)).containsExactly(RENEWED);
    assertThat(findings).extracting(CookieFinding::name).containsExactly("promo");
  }

  /** Every way to set a header other than Set-Cookie. */
  enum Setter {
    SET(HttpServletResponse::setHeader),
    ADD(HttpServletResponse::addHeader),
    SET_INT((response, name, value) -> response.setIntHeader(name, 60)),
    ADD_INT((response, name, value) -> response.addIntHeader(name, 60)),
    SET_DATE((response, name, value) -> response.setDateHeader(name, LATER)),
    ADD_DATE((response, name, value) -> response.addDateHeader(name, LATER));

    private final Call call;

    Setter(Call call) {
      this.call = call;
    }

    private interface Call {
      void on(HttpServletResponse response, String name, String value);
    }

    private String sent() {
      return switch (this) {
        case SET, ADD -> "60";
        case SET_INT, ADD_INT -> "60";
        case SET_DATE, ADD_DATE -> "Thu, 1 Jan 2099 00:00:00 GMT";
      };
    }

    private boolean adds() {
      return name().startsWith("ADD");
    }
  }

  @ParameterizedTest
  @EnumSource
  void otherHeadersPassAndNothingIsDecidedForThem(Setter setter) throws Exception {
    server.run(
        filter,
        (request, response) -> {
          response.setHeader("X-Page", "0");
          container.setByContainer(PROMO);
          setter.call.on(response, "X-Page", "60");
          assertThat(server.setCookies()).containsExactly(PROMO);
        });

    assertThat(container.headers.get("X-Page"))
        .isEqualTo(setter.adds() ? List.of("0", setter.sent()) : List.of(setter.sent()));
  }

  @ParameterizedTest
  @EnumSource
  void cachesAreToldAtOnceWhereAHeaderLetsThemKeepACookie(Setter setter) throws Exception {
    boolean isDate = setter.name().endsWith("DATE");
    String header = isDate ? "Expires" : "X-Accel-Expires";
    server.run(
        filter,
        (request, response) -> {
          response.addHeader("Set-Cookie", CSRF);
          setter.call.on(response, header, "60");

          assertThat(container.headers.get("Cache-Control")).containsExactly(NOT_THE_COOKIES);
          assertThat(container.headers.get(header)).containsExactly(isDate ? setter.sent() : "0");
        });

    assertThat(findings)
        .extracting(CookieFinding::problem)
        .containsExactly(SetCookieProblem.SHARED);
    assertThat(server.setCookies()).containsExactly(CSRF);
  }

  @ParameterizedTest
  @EnumSource
  void inReportModeLinesThatAreNoCookieAreSentAsTheyAre(Setter setter) throws Exception {
    server.run(
        filter.withMode(FilterMode.REPORT).withoutRenewing(),
        (request, response) -> {
          response.addHeader("Set-Cookie", CSRF);
          setter.call.on(response, "Set-Cookie", "60");
        });

    assertThat(server.setCookies())
        .isEqualTo(setter.adds() ? List.of(CSRF, setter.sent()) : List.of(setter.sent()));
    assertThat(findings).extracting(CookieFinding::name).containsExactly("");
  }

  @Test
  void readingTheCookiesShowsWhatIsSent() throws Exception {
    server.run(
        filter.withoutRenewing(),
        (request, response) -> {
          container.setByContainer(PROMO);
          assertThat(response.containsHeader("set-cookie")).isFalse();
          container.setByContainer(PROMO);
          assertThat(response.getHeader("Set-Cookie")).isNull();
          container.setByContainer(PROMO);
          assertThat(response.getHeaders("SET-COOKIE")).isEmpty();

          response.addHeader("Set-Cookie", CSRF);
          assertThat(response.containsHeader("Set-Cookie")).isTrue();
          assertThat(response.getHeader("Set-Cookie")).isEqualTo(CSRF);
          assertThat(response.getHeaders("Set-Cookie")).containsExactly(CSRF);
        });

    assertThat(findings).hasSize(3);
  }

  @Test
  void readingAnotherHeaderDecidesNothing() throws Exception {
    server.run(
        filter,
        (request, response) -> {
          container.setByContainer(PROMO);
          response.setHeader("X-Page", "1");
          assertThat(response.containsHeader("X-Page")).isTrue();
          assertThat(response.getHeader("X-Page")).isEqualTo("1");
          assertThat(response.getHeaders("X-Page")).containsExactly("1");
          assertThat(server.setCookies()).containsExactly(PROMO);
        });
  }

  @Test
  void aLineThatReplacesAllRemovesTheContainersLinesAtOnce() throws Exception {
    server.run(
        filter.withoutRenewing(),
        (request, response) -> {
          response.addHeader("Set-Cookie", "preview=1; Max-Age=0; Path=/");
          container.setByContainer("JSESSIONID=1");
          response.setHeader("Set-Cookie", CSRF);
          assertThat(server.setCookies()).contains(CSRF).noneMatch(one -> one.startsWith("prev"));
        });
  }

  @Test
  void nullRemovesTheContainersLinesAtOnceAndTheyAreReported() throws Exception {
    server.run(
        filter.withoutRenewing(),
        (request, response) -> {
          response.addHeader("Set-Cookie", CSRF);
          container.setByContainer("JSESSIONID=1");
          container.setByContainer(PROMO);
          response.setHeader("Set-Cookie", null);
          assertThat(server.setCookies()).isEmpty();
          assertThat(findings)
              .extracting(CookieFinding::name)
              .containsExactly("JSESSIONID", "promo");
        });

    assertThat(server.setCookies()).isEmpty();
  }

  @Test
  void nullAddsNothing() throws Exception {
    server.run(
        filter.withoutRenewing(), (request, response) -> response.addHeader("Set-Cookie", null));

    assertThat(server.setCookies()).isEmpty();
    assertThat(findings).isEmpty();
  }

  @Test
  void aCookieThatComesTooLateIsLeftToTheContainer() throws Exception {
    server.run(
        filter,
        (request, response) -> {
          container.isCommitted = true;
          response.addCookie(new Cookie("csrf", "1"));
        });

    assertThat(container.calls()).containsExactly("addCookie[" + container.arguments.get(0) + "]");
    assertThat(findings)
        .extracting(CookieFinding::problem)
        .containsExactly(SetCookieProblem.TOO_LATE);
  }

  @Test
  void lineInACommittedResponseIsReportedAsSent() throws Exception {
    server.run(
        filter,
        (request, response) -> {
          response.addHeader("Set-Cookie", CSRF);
          container.setByContainer(PROMO);
          container.isCommitted = true;
        });

    assertThat(findings)
        .extracting(CookieFinding::name, CookieFinding::action)
        .containsExactly(tuple("promo", CookieFinding.Action.SENT));
  }
}
