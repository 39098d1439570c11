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
import org.junit.jupiter.api.Test;

/** Code that makes guards of its own, and not the one that belongs to the request. */
class SeveralGuardsTest {
  private static CookieGuard guard(HttpServletRequest request, HttpServletResponse response) {
    return CookieGuard.on(POLICY, ServletExchange.of(request, response), SETTINGS);
  }

  @Test
  void whatOneGuardHasSetDoesNotSurviveARefusalThatAnotherRecords() throws Exception {
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
}
