package dev.biscotti.runtime.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.codec.SetCookieLine;
import dev.biscotti.runtime.servlet.ResponseLine.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some responses write the lines of a guard anew; they are the guard's all the same. */
class RewrittenLineTest {
  private static final ResponseLine SENT =
      ResponseLine.of("shop-consent=1.a; Max-Age=60; Path=/; Secure; SameSite=Lax", Origin.GUARD);

  private static boolean isTheSame(String line) {
    return SENT.saysTheSameAs(SetCookieLine.parse(line));
  }

  @Test
  void the_order_of_attributes_and_an_expires_beside_max_age_mean_nothing() {
    assertThat(
            isTheSame(
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
    assertThat(isTheSame(line)).isFalse();
  }
}
