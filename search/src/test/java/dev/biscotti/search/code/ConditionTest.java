package dev.biscotti.search.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.Condition.Comparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  private static final Value LEFT = new Value.Unknown("it is any number");

  private static Condition is(Comparison comparison, Object limit) {
    return new Condition(LEFT, comparison, new Value.Constant(limit));
  }

  @ParameterizedTest
  @CsvSource({
    "EQ, 1, EQ, 2, true",
    "EQ, 1, NE, 1, true",
    "EQ, 1, NE, 2, false",
    "GT, 5, LE, 3, true",
    "GT, 5, LT, 7, false",
    "GT, 5, LT, 6, true",
    "GE, 0, LT, 0, true",
    "GE, 0, EQ, 0, false",
    "NE, 0, NE, 0, false"
  })
  void excludesConditionsThatCannotHoldAtTheSameTime(
      Comparison one, int limit, Comparison other, int otherLimit, boolean excludes) {
    assertThat(is(one, limit).excludes(is(other, otherLimit))).isEqualTo(excludes);
    assertThat(is(other, otherLimit).excludes(is(one, limit))).isEqualTo(excludes);
  }

  @Test
  void excludesNothingForOtherValuesOrFractions() {
    Condition other =
        new Condition(new Value.Unknown("another"), Comparison.NE, new Value.Constant(0));

    assertThat(is(Comparison.EQ, 0).excludes(other)).isFalse();
    assertThat(is(Comparison.GT, 0.5).excludes(is(Comparison.LT, 1))).isFalse();
  }
}
