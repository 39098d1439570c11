package dev.biscotti.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.Condition.Comparison;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static final Input AGE = input(0);
  private static final Input OTHER = input(1);

  private static Input input(int index) {
    MethodInfo method =
        new MethodInfo(
            new MethodRef("shop.Web", "put", "(II)V"),
            Set.of(),
            List.of(),
            List.of(),
            Optional.empty());
    return new Input(new Input.Source.Parameter(method, index), List.of());
  }

  /** With the age if it is 0 or more, otherwise without. */
  private static Texts line() {
    Guard set = new Guard(AGE, Comparison.GE, 0);
    Guard unset = new Guard(AGE, Comparison.LT, 0);
    return Texts.literal("a=; Max-Age=")
        .plus(Texts.input(AGE))
        .given(Set.of(set))
        .or(Texts.literal("a=").given(Set.of(unset)));
  }

  private static Texts filled(Texts age) {
    return line().fill(input -> input.equals(AGE) ? Optional.of(age) : Optional.empty());
  }

  @Test
  void aTextIsPossibleIfItsConditionsHold() {
    assertThat(filled(Texts.literal("0")).only()).contains("a=; Max-Age=0");
    assertThat(filled(Texts.literal("-1")).only()).contains("a=");
  }

  @Test
  void eachNumberIsJudgedAlone() {
    assertThat(filled(Texts.literal("5").or(Texts.literal("-1"))).alternatives())
        .extracting(Text::literal)
        .containsExactlyInAnyOrder(Optional.of("a=; Max-Age=5"), Optional.of("a="));
  }

  @Test
  void anUnknownValueMayMeetTheConditions() {
    assertThat(filled(Texts.unknown("it is read")).alternatives()).hasSize(2);
  }

  @Test
  void aConditionMovesToTheSlotThatFillsItsOwn() {
    Texts further = filled(Texts.input(OTHER));

    assertThat(further.hasInputs()).isTrue();
    assertThat(
            further
                .fill(
                    input ->
                        input.equals(OTHER) ? Optional.of(Texts.literal("0")) : Optional.empty())
                .only())
        .contains("a=; Max-Age=0");
  }

  @Test
  void anUncertainAnswerMakesTheTextUncertain() {
    assertThat(filled(Texts.unknown("it is read").doubted()).alternatives())
        .allMatch(Text::doubtful);
  }
}
