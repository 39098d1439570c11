package dev.biscotti.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatStringTest {
  private static final List<String> ARGUMENTS = List.of("shop", "theme");

  private static List<PossibleName> names(String format) {
    return new FormatString(format)
            .texts(
                index ->
                    index < ARGUMENTS.size()
                        ? Texts.literal(ARGUMENTS.get(index))
                        : Texts.unknown("there is none"))
            .alternatives()
            .stream()
            .map(PossibleName::of)
            .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "%s-%s, shop-theme",
    "%2$s-%1$s, theme-shop",
    "%2$s-%s, theme-shop",
    "%d, shop",
    "100%%-%s, 100%-shop",
    "plain, plain",
  })
  void argumentsReplaceTheirConversions(String format, String text) {
    assertThat(names(format)).containsExactly(new PossibleName.Exact(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a-%5s",
        "a-%.2s",
        "a-%x",
        "a-%S",
        "a-%3$s",
        "a-%s%s%s",
        "a-%0$s",
        "a-%99999999999$s"
      })
  void conversionsThatChangeTheirArgumentAreUnknown(String format) {
    assertThat(names(format))
        .singleElement()
        .isInstanceOfSatisfying(
            PossibleName.Family.class, name -> assertThat(name.prefix()).startsWith("a-"));
  }

  @Test
  void anArgumentThatIsUnknownLeavesTheRestKnown() {
    assertThat(
            new FormatString("cart-%s")
                .texts(index -> Texts.unknown("why not")).alternatives().stream()
                    .map(PossibleName::of))
        .containsExactly(new PossibleName.Family("cart-", ""));
  }
}
