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

/** Containers that cannot be held to the policy: the response fails, and the log says why. */
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
    server.hidesCookies = true;

    for (int i = 0; i < 2; i++) {
      server.nextRequest();
      assertThatThrownBy(() -> server.run(filter, UnknownContainerTest::session))
          .isInstanceOf(UnlawfulCookieException.class)
          .hasMessageContaining("JSESSIONID");
      assertThat(server.hidden).noneMatch(line -> line.startsWith("JSESSIONID"));
    }
    assertThat(findings).hasSize(2).allMatch(finding -> finding.action() == Action.DROPPED);
    assertThat(logged).singleElement().asString().contains("does not show the cookies");
  }

  @Test
  void oneBeginsWhoseCookieIsAsDeclared() throws Exception {
    server.hidesCookies = true;
    server.sessionCookie.put("Secure", "true");
    server.sessionCookie.put("HttpOnly", "true");
    server.sessionCookie.put("SameSite", "Lax");

    server.run(filter, UnknownContainerTest::session);

    assertThat(server.hidden).anyMatch(line -> line.startsWith("JSESSIONID"));
    assertThat(findings).isEmpty();
  }

  @Test
  void whereCookiesAreShownTheyAreCorrectedWhateverTheContainer() throws Exception {
    server.run(filter, UnknownContainerTest::session);

    assertThat(server.setCookies())
        .containsExactly("JSESSIONID=1; Path=/; SameSite=Lax; Secure; HttpOnly");
    assertThat(logged).isEmpty();
  }

  @Test
  void whereALineIsNotLetGoTheResponseFailsAndTheFindingSaysThatItIsSent() {
    server.isStubborn = true;

    assertThatThrownBy(() -> server.run(filter, UnknownContainerTest::session))
        .isInstanceOf(UnlawfulCookieException.class);
    assertThat(findings).isNotEmpty().allMatch(finding -> finding.action() == Action.SENT);
  }

  @Test
  void inReportModeNothingFails() throws Exception {
    server.isStubborn = true;
    server.hidesCookies = true;

    server.run(filter.withMode(FilterMode.REPORT), UnknownContainerTest::session);

    assertThat(server.hidden).containsExactly("JSESSIONID=1");
  }
}
