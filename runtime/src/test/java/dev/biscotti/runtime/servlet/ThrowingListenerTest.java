package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.no;
import static dev.biscotti.runtime.guard.Shop.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.guard.GuardListener;
import dev.biscotti.runtime.guard.Refusal;
import dev.biscotti.runtime.guard.Shop;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.junit.jupiter.api.Test;

/** A failing listener makes the response fail, and no line passes. */
class ThrowingListenerTest {
  private static final class Failing implements GuardListener {
    @Override
    public void refused(CookieDeclaration cookie, String name, Refusal refusal) {}

    @Override
    public void cameBack(CookieDeclaration cookie, String name) {
      throw new IllegalStateException("wanted");
    }
  }

  @Test
  void aLineIsDroppedThoughTheListenerFailsOnTheWay() throws Exception {
    FakeServer server =
        new FakeServer()
            .withRequestHeader("Cookie", record(TODAY, no("analytics")) + "; _visitor=1");
    ServletGuards.install(server.context(), SETTINGS.withListener(new Failing()));
    BiscottiFilter filter = BiscottiFilter.of(Shop.policy(TODAY.minusDays(50)));
    for (int i = 0; i < 5; i++) {
      server.nextRequest();
      server.run(filter, (request, response) -> {});
      assertThat(server.setCookies()).hasSize(1);
    }
    server.nextRequest();

    assertThatThrownBy(() -> server.run(filter, (request, response) -> past(response)))
        .hasMessage("wanted");

    assertThat(server.setCookies()).isEmpty();
  }

  /** Sets a cookie on the container's own response, so that only the last review sees it. */
  private static void past(HttpServletResponse response) {
    HttpServletResponse inner =
        (HttpServletResponse) ((HttpServletResponseWrapper) response).getResponse();
    inner.addHeader("Set-Cookie", "promo=1");
  }
}
