package dev.biscotti.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectingExchangeTest {
  private final List<String> lines = new ArrayList<>(List.of("theirs=1", "theirs=2"));
  private final Exchange exchange =
      Exchange.collecting(
          "/shop", name -> name.equals("Cookie") ? List.of("a=1", "b=2") : null, lines);

  @Test
  void requestIsPassedOn() {
    assertThat(exchange.path()).isEqualTo("/shop");
    assertThat(exchange.headers("Cookie")).containsExactly("a=1", "b=2");
    assertThat(exchange.headers("Sec-GPC")).isEmpty();
    assertThat(exchange.secure()).isEmpty();
  }

  @Test
  void linesAreAddedAfterThoseThatAreThere() {
    exchange.addSetCookie("ours=1");

    assertThat(lines).containsExactly("theirs=1", "theirs=2", "ours=1");
  }

  @Test
  void lineReplacesAnother() {
    assertThat(exchange.replaceSetCookie("theirs=1", "ours=1")).isTrue();
    assertThat(exchange.replaceSetCookie("theirs=2", "ours=2")).isTrue();

    assertThat(lines).containsExactly("ours=1", "ours=2");
  }

  @Test
  void lineThatIsNotThereIsNotReplaced() {
    assertThat(exchange.replaceSetCookie("gone=1", "ours=1")).isFalse();

    assertThat(lines).containsExactly("theirs=1", "theirs=2");
  }

  @Test
  void guardSendsTheLastValueOnly() {
    Access access = Access.to(CookieGuard.on(Shop.POLICY, exchange, Shop.SETTINGS), Shop.CSRF);

    access.write("csrf", "1");
    access.write("csrf", "2");

    assertThat(lines)
        .containsExactly("theirs=1", "theirs=2", "csrf=2; Path=/; SameSite=Lax; Secure; HttpOnly");
  }
}
