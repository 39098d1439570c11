package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.CSRF;
import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.guard.Access;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guard on a servlet request, with and without the filter. */
class ServletExchangeTest {
  private static final String REST = "; Path=/; SameSite=Lax; Secure; HttpOnly";
  private final FakeServer server = new FakeServer();
  private final BiscottiFilter filter = BiscottiFilter.of(POLICY).withListener(finding -> {});

  @BeforeEach
  void install() {
    ServletGuards.install(server.context(), SETTINGS);
  }

  @Test
  void theHostIsTheOneThatTheContainerKnows() {
    Exchange exchange = ServletExchange.of(server.request(), server.response());

    assertThat(exchange.host()).isEmpty();
    server.request.put("getServerName", "shop.example");
    assertThat(exchange.host()).contains("shop.example");
  }

  @Test
  void aLineThatTheApplicationRemovedIsAddedAgain() {
    CookieGuard guard = ServletGuards.guard(POLICY, server.request(), server.response());
    Access.to(guard, CSRF).set("csrf", "1");
    server.response.headers.clear();

    Access.to(guard, CSRF).set("csrf", "2");

    assertThat(server.setCookies()).containsExactly("csrf=2" + REST);
  }

  @Test
  void theChannelIsTheOneThatTheContainerKnows() {
    Exchange exchange = ServletExchange.of(server.request(), server.response());

    assertThat(exchange.secure()).contains(true);
    server.request.put("isSecure", false);
    assertThat(exchange.secure()).contains(false);
  }

  @Test
  void aLaterLineReplacesAnEarlierOneWithoutTheFilterToo() {
    CookieGuard guard = ServletGuards.guard(POLICY, server.request(), server.response());
    Access.to(guard, CSRF).set("csrf", "1");
    server.response.setByContainer("other=1");

    Access.to(guard, CSRF).set("csrf", "2");

    assertThat(server.setCookies()).containsExactly("csrf=2" + REST, "other=1");
  }

  /** A custom adapter may replace a line with one for another cookie. */
  @Test
  void behindTheFilterALineCanReplaceAnyOther() throws Exception {
    server.run(
        filter,
        (request, response) -> {
          Exchange exchange = ServletExchange.of(request, response);
          exchange.addSetCookie("csrf=1" + REST);
          assertThat(exchange.replaceSetCookie("csrf=1" + REST, "other=2" + REST)).isTrue();
        });

    assertThat(server.setCookies()).containsExactly("other=2" + REST);
  }

  @Test
  void aResetMakesTheGuardForgetWhatItHasSent() throws Exception {
    server.run(
        filter,
        (request, response) -> {
          Access csrf = Access.to(ServletGuards.guard(POLICY, request, response), CSRF);
          csrf.set("csrf", "1");
          assertThat(csrf.isInResponse("csrf")).isTrue();
          response.reset();
          assertThat(csrf.isInResponse("csrf")).isFalse();
        });

    assertThat(server.setCookies()).isEmpty();
  }
}
