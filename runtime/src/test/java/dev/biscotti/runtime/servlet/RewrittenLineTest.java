package dev.biscotti.runtime.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.codec.SetCookieLine;
import dev.biscotti.runtime.servlet.ResponseLine.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some responses rewrite the lines of a guard; they still are the guard's. */
class RewrittenLineTest {
  private final ResponseLine sent =
      ResponseLine.of("shop-consent=1.a; Max-Age=60; Path=/; Secure; SameSite=Lax", Origin.GUARD);

  private boolean isTheSame(String line) {
    return sent.saysTheSameAs(SetCookieLine.parse(line));
  }

  @Test
  void theOrderOfAttributesAndAnExpiresBesideMaxAgeMeanNothing() {
    assertThat(
            isTheSame(
                "shop-consent=1.a; Path=/; Max-Age=60; Expires=Thu, 01 Jan 2026 00:00:00 GMT;"
                    + " Secure; SameSite=Lax"))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "; Path=/shop",
        "; Domain=shop.example",
        "; Secure",
        "; HttpOnly",
        "; Partitioned",
        "; Path=/shop; Domain=shop.example; Secure; HttpOnly; Partitioned"
      })
  void theDeletionOfALineHasItsScope(String attributes) {
    String line = "promo=1; Max-Age=60; SameSite=Lax" + attributes;

    assertThat(ResponseLine.of(line, Origin.OTHERS).deletion())
        .isEqualTo(ResponseLine.of("promo=; Max-Age=0" + attributes, Origin.OTHERS));
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
  void aLineWithAnyOtherDifferenceIsAnotherLine(String line) {
    assertThat(isTheSame(line)).isFalse();
  }
}
