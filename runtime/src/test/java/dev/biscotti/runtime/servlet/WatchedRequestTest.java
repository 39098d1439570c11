package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls after which the container may have set its session cookie. */
class WatchedRequestTest {
  private static final String PROMO = "promo=1; Path=/";

  private final List<CookieFinding> findings = new ArrayList<>();
  private final FakeServer server = new FakeServer();
  private final FakeResponse container = server.response;
  private final BiscottiFilter filter = BiscottiFilter.of(POLICY).withListener(findings::add);

  @BeforeEach
  void install() {
    ServletGuards.install(server.context(), SETTINGS);
  }

  enum Call {
    SESSION((request, response) -> request.getSession()),
    NEW_SESSION((request, response) -> request.getSession(true)),
    NEW_ID((request, response) -> request.changeSessionId()),
    AUTHENTICATE((request, response) -> request.authenticate(response)),
    LOGIN((request, response) -> request.login("ada", "secret")),
    LOGOUT((request, response) -> request.logout());

    private final Act act;

    Call(Act act) {
      this.act = act;
    }
  }

  @ParameterizedTest
  @EnumSource
  void theContainersCookieIsCorrectedAtOnce(Call call) throws Exception {
    server.run(
        filter,
        (request, response) -> {
          call.act.on(request, response);
          assertThat(server.setCookies())
              .singleElement()
              .asString()
              .matches("JSESSIONID=[12]; Path=/; SameSite=Lax; Secure; HttpOnly");
        });
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "LOGOUT")
  void whereCookiesAreHiddenTheContainerIsNotCalledForAnUnlawfulOne(Call call) {
    container.hidesCookies = true;

    assertThatThrownBy(() -> server.run(filter, call.act))
        .isInstanceOf(UnlawfulCookieException.class);
    assertThat(container.hidden).noneMatch(line -> line.startsWith("JSESSIONID"));
  }

  @Test
  void theContainerIsCalledWithWhatItIsGiven() throws Exception {
    server.run(
        filter,
        (request, response) -> {
          request.login("ada", "secret");
          request.logout();
        });

    assertThat(server.calls).containsExactly("login[ada, secret]", "logout[]");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theContainersResultIsPassedOn(boolean isAuthenticated) throws Exception {
    server.request.put("authenticate", isAuthenticated);
    server.request.put("changeSessionId", "2");
    server.run(
        filter,
        (request, response) -> {
          assertThat(request.authenticate(response)).isEqualTo(isAuthenticated);
          assertThat(request.changeSessionId()).isEqualTo("2");
          assertThat(request.getSession(false)).isNull();
          assertThat(request.getSession()).isNotNull().isSameAs(request.getSession(false));
          assertThat(request.getSession()).isSameAs(request.getSession(true)).isNotNull();
        });
  }

  /** Another thread may complete the request at once, and owns the response from then on. */
  @Test
  void linesAreDecidedOnBeforeAnotherThreadAnswersAndNotAfterwards() throws Exception {
    server.run(
        filter,
        (request, response) -> {
          container.setByContainer(PROMO);
          request.startAsync();
          container.setByContainer(PROMO);
        });

    assertThat(server.setCookies()).containsExactly(PROMO);
    assertThat(findings).hasSize(1);
    assertThat(container.arguments).hasSize(2);
    assertThat(container.arguments.get(0)).isInstanceOf(WatchedRequest.class);
    assertThat(container.arguments.get(1)).isInstanceOf(WatchedResponse.class);
    String call = "startAsync" + container.arguments;
    assertThat(container.setCookiesAt(call)).isEmpty();
  }

  @Test
  void theResponseIsNotTouchedIfThisThreadFailsThen() {
    assertThatThrownBy(
            () ->
                server.run(
                    filter,
                    (request, response) -> {
                      request.startAsync();
                      container.setByContainer(PROMO);
                      throw new LineActs.Wanted();
                    }))
        .isInstanceOf(LineActs.Wanted.class);

    assertThat(server.setCookies()).containsExactly(PROMO);
  }

  @ParameterizedTest
  @EnumSource(FilterMode.class)
  void aFailureIsPassedOnAndTheLinesAreDecidedOn(FilterMode mode) {
    assertThatThrownBy(
            () ->
                server.run(
                    filter.withMode(mode),
                    (request, response) -> {
                      container.setByContainer(PROMO);
                      throw new LineActs.Wanted();
                    }))
        .isInstanceOf(LineActs.Wanted.class);

    assertThat(findings).extracting(CookieFinding::name).containsExactly("promo");
    assertThat(server.setCookies())
        .isEqualTo(mode == FilterMode.REPORT ? List.of(PROMO) : List.of());
  }

  @Test
  void linesSetBeforeTheFilterAreDecidedOnBeforeTheApplicationRuns() throws Exception {
    container.setByContainer(PROMO);
    server.run(filter, (request, response) -> assertThat(server.setCookies()).isEmpty());

    assertThat(findings).hasSize(1);
  }

  /** A forward, an include or a filter that is mapped twice. */
  @Test
  void aResponseIsWatchedOnce() throws Exception {
    server.run(
        filter,
        (request, response) ->
            filter.doFilter(
                request, response, (inner, answer) -> assertThat(answer).isSameAs(response)));
  }

  @Test
  void theFilterLooksAtTheEndWithoutAListenerThatDoes() throws Exception {
    server.run(filter, (request, response) -> container.setByContainer(PROMO));

    assertThat(server.setCookies()).isEmpty();
  }
}
