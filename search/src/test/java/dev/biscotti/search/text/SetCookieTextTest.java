package dev.biscotti.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetCookieTextTest {
  private static final Texts GAP = Texts.unknown("it is computed");

  private static SetCookieText line(Texts texts) {
    return SetCookieText.of(texts.alternatives().iterator().next());
  }

  @ParameterizedTest
  @CsvSource({
    "a=1, a",
    "a=1=2; Path=/, a",
    "' a = 1', a",
    "a=, a",
    "no-name, ''",
    "'; Path=/', ''",
    "'', ''",
  })
  void theNameEndsAtTheFirstEqualsSign(String line, String name) {
    assertThat(line(Texts.literal(line)).name().literal()).contains(name);
  }

  @Test
  void aGapBeforeTheEqualsSignIsPartOfTheName() {
    assertThat(
            PossibleName.of(line(Texts.literal("a-").plus(GAP).plus(Texts.literal("=1"))).name()))
        .isEqualTo(new PossibleName.Family("a-", ""));
    assertThat(PossibleName.of(line(GAP.plus(Texts.literal("=1"))).name()))
        .isEqualTo(new PossibleName.Unknown("it is computed"));
  }

  @Test
  void aGapThatMayHoldTheEqualsSignHidesTheName() {
    assertThat(PossibleName.of(line(GAP.plus(Texts.literal("; SameSite=Lax"))).name()))
        .isEqualTo(new PossibleName.Unknown("it is computed"));
    assertThat(PossibleName.of(line(Texts.literal("a").plus(GAP)).name()))
        .isEqualTo(new PossibleName.Unknown("it is computed"));
    assertThat(PossibleName.of(line(Texts.verified().plus(Texts.literal("; Secure"))).name()))
        .isEqualTo(new PossibleName.Verified());
  }

  @Test
  void aDeclaredConstantStaysDeclared() {
    assertThat(PossibleName.of(line(Texts.literal("a").plus(Texts.literal("=1"))).name()))
        .isEqualTo(new PossibleName.Exact("a"));
  }

  @ParameterizedTest
  @CsvSource({
    "a=; Max-Age=0, true",
    "a=; max-age = 0 ; Path=/, true",
    "a=; Max-Age=-1, true",
    "a=deleted; Max-Age=0, true",
    "'a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT', true",
    "a=; Max-Age=01, false",
    "a=; Max-Age=60, false",
    "a=Max-Age=0, false",
    "a=, false",
  })
  void aLineThatExpiresAtOnceDeletes(String line, boolean deletes) {
    assertThat(line(Texts.literal(line)).deletes()).isEqualTo(deletes);
  }

  @Test
  void aLineWithAValueDeletesNothing() {
    Texts end = Texts.literal("; Max-Age=0");

    assertThat(line(Texts.literal("a=").plus(GAP).plus(end)).deletes()).isFalse();
    assertThat(line(Texts.literal("a=; Path=").plus(GAP).plus(end)).deletes()).isTrue();
  }
}
