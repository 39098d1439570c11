package dev.biscotti.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PossibleNameTest {
  private static PossibleName only(Texts texts) {
    return PossibleName.of(texts.alternatives().iterator().next());
  }

  @Test
  void aTextWithoutGapsIsOneName() {
    assertThat(only(Texts.literal("a").plus(Texts.literal("b"))))
        .isEqualTo(new PossibleName.Exact("ab"));
  }

  @Test
  void aTextWithAGapIsAFamily() {
    assertThat(only(Texts.literal("a-").plus(Texts.unknown("x")).plus(Texts.literal("-z"))))
        .isEqualTo(new PossibleName.Family("a-", "-z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"__Host-", "__Secure-", "__Http-", "__Host-Http-", "__host-"})
  void aPrefixThatBrowsersInterpretIdentifiesNothing(String prefix) {
    assertThat(only(Texts.literal(prefix).plus(Texts.unknown("it is computed"))))
        .isEqualTo(new PossibleName.Unknown("it is computed"));
  }

  @Test
  void anEmptyTextIsNotAName() {
    assertThat(only(Texts.literal(""))).isEqualTo(new PossibleName.Verified());
    assertThat(only(Texts.verified())).isEqualTo(new PossibleName.Verified());
  }
}
