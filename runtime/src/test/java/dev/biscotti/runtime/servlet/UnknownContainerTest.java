package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.runtime.servlet.CookieFinding.Action;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Where a container cannot be made to follow the policy, the response fails and the log says why.
 */
class UnknownContainerTest {
  private static final Logger LOGGER = Logger.getLogger("dev.biscotti");

  private final List<CookieFinding> findings = new ArrayList<>();
  private final List<String> logged = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private final FakeServer server = new FakeServer();
  private final BiscottiFilter filter = BiscottiFilter.of(POLICY).withListener(findings::add);

  @BeforeEach
  void listen() {
    LOGGER.addHandler(handler);
    ServletGuards.install(server.context(), SETTINGS);
  }

  @AfterEach
  void leave() {
    LOGGER.removeHandler(handler);
  }

  private static void session(HttpServletRequest request, HttpServletResponse response) {
    request.getSession();
  }

  @Test
  void whereCookiesAreHiddenNoSessionBeginsWhoseCookieIsNotAsDeclared() throws Exception {
    server.response.hidesCookies = true;

    for (int i = 0; i < 2; i++) {
      server.nextRequest();
      assertThatThrownBy(() -> server.run(filter, UnknownContainerTest::session))
          .isInstanceOf(UnlawfulCookieException.class)
          .hasMessageContaining("JSESSIONID");
      assertThat(server.response.hidden).noneMatch(line -> line.startsWith("JSESSIONID"));
    }
    assertThat(findings).hasSize(2).allMatch(finding -> finding.action() == Action.DROPPED);
    assertThat(logged).singleElement().asString().contains("does not expose the cookies");
  }

  @Test
  void oneBeginsWhoseCookieIsAsDeclared() throws Exception {
    server.response.hidesCookies = true;
    server.sessionConfig.put("isSecure", true);
    server.sessionConfig.put("isHttpOnly", true);
    server.sessionCookie.put("SameSite", "Lax");

    server.run(filter, UnknownContainerTest::session);

    assertThat(server.response.hidden).anyMatch(line -> line.startsWith("JSESSIONID"));
    assertThat(findings).isEmpty();
  }

  @Test
  void theOneThatBeginsIsTakenFromTheConfiguration() throws Exception {
    server.response.hidesCookies = true;
    server.sessionCookie.put("SameSite", "Lax");
    server.sessionConfig.put("isHttpOnly", true);

    server.request.put("isSecure", false);
    assertUnlawful();
    server.sessionConfig.put("isSecure", true);
    assertLawful();
    server.sessionConfig.put("isSecure", false);
    server.request.put("isSecure", true);
    assertLawful();
    server.sessionConfig.put("getMaxAge", 600);
    assertUnlawful();
    server.sessionConfig.put("getMaxAge", -1);
    server.sessionConfig.put("getDomain", "shop.example");
    assertUnlawful();
    server.sessionConfig.remove("getDomain");
    server.sessionConfig.put("getName", "sid");
    assertUnlawful();
    server.sessionConfig.put("getName", "JSESSIONID");
    server.sessionConfig.put("getPath", "/shop");
    assertLawful();
  }

  private void assertLawful() throws Exception {
    server.nextRequest();
    server.run(filter, UnknownContainerTest::session);
    assertThat(server.response.hidden).anyMatch(line -> line.startsWith("JSESSIONID"));
  }

  private void assertUnlawful() {
    server.nextRequest();
    assertThatThrownBy(() -> server.run(filter, UnknownContainerTest::session))
        .isInstanceOf(UnlawfulCookieException.class);
  }

  /** The filter probes the container once, with a deletion that has no effect. */
  @Test
  void theContainerIsAskedWithACookieThatNobodyHas() throws Exception {
    server.response.hidesCookies = true;
    server.response.setByContainer("csrf=1");

    server.run(filter.withMode(FilterMode.STRICT), (request, response) -> {});
    assertUnlawful();

    assertThat(server.response.hidden).containsExactly("biscotti-probe=; Max-Age=0; Path=/");
    assertUnlawful();
    assertThat(server.response.hidden).isEmpty();
  }

  @Test
  void aVisibleLineIsNotMistakenForTheHiddenCookie() {
    server.response.hidesCookies = true;

    assertThatThrownBy(
            () ->
                server.run(
                    filter,
                    (request, response) -> {
                      response.addHeader(
                          "Set-Cookie", "csrf=1; Path=/; SameSite=Lax; Secure; HttpOnly");
                      request.getSession();
                    }))
        .isInstanceOf(UnlawfulCookieException.class);
  }

  @Test
  void visibleCookiesAreCorrectedInAnyContainer() throws Exception {
    server.run(filter, UnknownContainerTest::session);

    assertThat(server.setCookies())
        .containsExactly("JSESSIONID=1; Path=/; SameSite=Lax; Secure; HttpOnly");
    assertThat(logged).isEmpty();
  }

  @Test
  void whereALineCannotBeRemovedTheResponseFailsAndTheFindingReportsItAsSent() {
    server.response.isStubborn = true;
    server.response.keepsLinesOnReset = true;

    assertThatThrownBy(() -> server.run(filter, UnknownContainerTest::session))
        .isInstanceOf(UnlawfulCookieException.class);
    assertThat(findings).isNotEmpty().allMatch(finding -> finding.action() == Action.SENT);
    assertThat(server.response.calls()).contains("reset[]");
  }

  @Test
  void theExceptionIsOfTheLineThatStays() {
    server.response.isStubborn = true;
    server.response.keepsLinesOnReset = true;

    assertThatThrownBy(
            () ->
                server.run(
                    filter,
                    (request, response) -> {
                      response.addHeader("Set-Cookie", "promo=1");
                      request.getSession();
                    }))
        .isInstanceOfSatisfying(
            UnlawfulCookieException.class,
            failure -> assertThat(failure.finding().name()).isEqualTo("JSESSIONID"));
  }

  @Test
  void theExceptionIsNotOfALineThatWasCorrectedBefore() {
    server.response.isStubborn = true;

    assertThatThrownBy(
            () ->
                server.run(
                    filter,
                    (request, response) -> {
                      server.response.setByContainer("JSESSIONID=1");
                      response.setHeader("Set-Cookie", "csrf=1");
                    }))
        .isInstanceOfSatisfying(
            UnlawfulCookieException.class,
            failure -> assertThat(failure.finding().name()).isEqualTo("JSESSIONID"));
    assertThat(findings)
        .extracting(CookieFinding::action)
        .containsExactly(Action.CORRECTED, Action.SENT);
  }

  @Test
  void cookiesSetAfterTheFailureAreSent() throws Exception {
    String csrf = "csrf=1; Path=/; SameSite=Lax; Secure; HttpOnly";
    server.response.isStubborn = true;

    server.run(
        filter,
        (request, response) -> {
          response.getWriter();
          response.addHeader("Set-Cookie", csrf);
          assertThatThrownBy(request::getSession).isInstanceOf(UnlawfulCookieException.class);
          response.addHeader("Set-Cookie", csrf);
        });

    assertThat(server.setCookies()).containsExactly(csrf);
  }

  /** Once for each process, so that the log does not fill up. */
  @Test
  void stubbornContainersAreLoggedOnce() {
    BlindContainer.STUCK.set(false); // an earlier test may have set it
    server.response.isStubborn = true;
    server.response.keepsLinesOnReset = true;
    for (int i = 0; i < 3; i++) {
      server.nextRequest();
      assertThatThrownBy(() -> server.run(filter, UnknownContainerTest::session))
          .isInstanceOf(UnlawfulCookieException.class);
    }

    assertThat(logged)
        .singleElement()
        .asString()
        .contains("A Set-Cookie line that the policy does not allow could not be removed");
  }

  @Test
  void inReportModeNothingFails() throws Exception {
    server.response.isStubborn = true;
    server.response.keepsLinesOnReset = true;
    server.response.hidesCookies = true;

    server.run(filter.withMode(FilterMode.REPORT), UnknownContainerTest::session);

    assertThat(server.response.hidden).containsExactly("JSESSIONID=1");
  }
}
