package dev.biscotti.runtime.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some responses write the lines of a guard anew; they are the guard's all the same. */
class RewrittenLineTest {
  private final SentLines sent = sent();

  private static SentLines sent() {
    SentLines lines =
        SentLines.of(
            (ServletRequest)
                Proxy.newProxyInstance(
                    ServletRequest.class.getClassLoader(),
                    new Class<?>[] {ServletRequest.class},
                    (proxy, method, arguments) -> null));
    lines.add("shop-consent=1.a; Max-Age=60; Path=/; Secure; SameSite=Lax");
    return lines;
  }

  @Test
  void the_order_of_attributes_and_an_expires_beside_max_age_mean_nothing() {
    assertThat(
            sent.contains(
                "shop-consent=1.a; Path=/; Max-Age=60; Expires=Thu, 01 Jan 2026 00:00:00 GMT;"
                    + " Secure; SameSite=Lax"))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop-consent=1.b; Max-Age=60; Path=/; Secure; SameSite=Lax",
        "shop-consent=1.a; Max-Age=61; Path=/; Secure; SameSite=Lax",
        "shop-consent=1.a; Max-Age=60; Path=/a; Secure; SameSite=Lax",
        "shop-consent=1.a; Max-Age=60; Path=/; SameSite=Lax",
        "shop-consent=1.a; Max-Age=60; Path=/; Secure; SameSite=Lax; Domain=shop.example",
        "shop-consent=1.a; Expires=Thu, 01 Jan 2026 00:00:00 GMT; Path=/; Secure; SameSite=Lax"
      })
  void whatever_says_something_else_is_another_line(String line) {
    assertThat(sent.contains(line)).isFalse();
  }
}
