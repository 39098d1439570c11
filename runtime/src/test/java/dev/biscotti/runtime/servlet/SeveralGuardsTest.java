package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.VISITOR;
import static dev.biscotti.runtime.guard.Shop.granted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.guard.Access;
import dev.biscotti.runtime.guard.CookieGuard;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Code that creates its own guards instead of using the request's guard. */
class SeveralGuardsTest {
  private static CookieGuard guard(HttpServletRequest request, HttpServletResponse response) {
    return CookieGuard.on(POLICY, ServletExchange.of(request, response), SETTINGS);
  }

  @Test
  void cookiesOfOneGuardDoNotSurviveARefusalByAnother() throws Exception {
    FakeServer server = new FakeServer().withRequestHeader("Cookie", granted("analytics"));
    ServletGuards.install(server.context(), SETTINGS);

    server.run(
        BiscottiFilter.of(POLICY),
        (request, response) -> {
          Access.gate(guard(request, response), VISITOR)
              .ifGranted(access -> access.set("_visitor", "2"));
          ServletGuards.guard(POLICY, request, response).consent().refuseAll();
        });

    assertThat(server.setCookies())
        .anyMatch(line -> line.startsWith("shop-consent="))
        .noneMatch(line -> line.startsWith("_visitor=2"));
  }

  /** Only Consent writes the record, and may do so in an earlier filter. */
  @Test
  void anAnswerThatIsRecordedBeforeTheFilterComesPasses() throws Exception {
    List<CookieFinding> findings = new ArrayList<>();
    FakeServer server = new FakeServer();
    ServletGuards.install(server.context(), SETTINGS);
    guard(server.request(), server.response()).consent().refuseAll();

    server.run(
        BiscottiFilter.of(POLICY).withListener(findings::add),
        (request, response) ->
            assertThat(server.setCookies())
                .singleElement()
                .asString()
                .startsWith("shop-consent=2."));

    assertThat(server.setCookies()).hasSize(1);
    assertThat(findings).isEmpty();
  }
}
