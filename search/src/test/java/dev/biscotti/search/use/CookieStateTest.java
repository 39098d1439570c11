package dev.biscotti.search.use;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.Condition;
import dev.biscotti.search.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class CookieStateTest {
  private static final Texts ZERO = Texts.literal("0");

  private static CookieState of(Texts maxAge, CookieState.Guard... guards) {
    return new CookieState(maxAge, List.of(guards), AttributesInCode.UNKNOWN);
  }

  @Test
  void aLifetimeOfZeroIsADeletion() {
    assertThat(of(ZERO).deletes()).isTrue();
  }

  @Test
  void anUncertainLifetimeIsNotADeletion() {
    assertThat(of(Texts.none()).deletes()).isFalse();
    assertThat(of(ZERO.or(Texts.literal("60"))).deletes()).isFalse();
    assertThat(of(Texts.unknown("it is computed")).deletes()).isFalse();
    assertThat(of(Texts.literal("-1")).deletes()).isFalse();
  }

  @Test
  void aLifetimeThatIsSetOnAConditionDeletesIfTheConditionHoldsForZero() {
    assertThat(of(ZERO, new CookieState.Guard(Condition.Comparison.GE, 0)).deletes()).isTrue();
    assertThat(of(ZERO, new CookieState.Guard(Condition.Comparison.GT, 0)).deletes()).isFalse();
  }
}
