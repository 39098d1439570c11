package dev.biscotti.runtime.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {
  @Test
  void aLanguageBringsItsPluralRules() {
    Grammar polish =
        Grammar.of(
            Map.of(
                "plural.one", "n = 1",
                "plural.few", "n % 10 = 2..4 and n % 100 != 12..14",
                "plural.many", "n != 1 and n % 10 = 0,1 or n % 10 = 5..9 or n % 100 = 12..14"));

    assertThat(List.of(polish.category(1), polish.category(2), polish.category(22)))
        .containsExactly("one", "few", "few");
    assertThat(List.of(polish.category(0), polish.category(5), polish.category(12)))
        .containsExactly("many", "many", "many");
    assertThat(Grammar.of(Map.of("plural.one", "n = 0..1")).category(0)).isEqualTo("one");
    assertThat(Grammar.of(Map.of()).category(1)).isEqualTo("other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "n == 1", "n = ", "n % 0 = 1", "n = 1 and", "n = 1..", "v = 0"})
  void malformedPluralRuleIsRefused(String rule) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Grammar.of(Map.of("plural.one", rule)))
        .withMessageContaining("plural rule");
  }

  @Test
  void numbersAreGroupedAsTheLanguageDoes() {
    Grammar spanish = Grammar.of(Map.of("number.group", ".", "number.group.digits", "5"));

    assertThat(spanish.number(1440)).isEqualTo("1440");
    assertThat(spanish.number(14_400)).isEqualTo("14.400");
    assertThat(spanish.number(1_000_000)).isEqualTo("1.000.000");
    assertThat(Grammar.of(Map.of("number.group", ",")).number(1440)).isEqualTo("1,440");
    assertThat(Grammar.of(Map.of("number.group", ",")).number(999)).isEqualTo("999");
  }

  @Test
  void theLastConjunctionMayDependOnWhatFollows() {
    Grammar spanish =
        Grammar.of(
            Map.of(
                "list.separator", ", ",
                "list.last", " y ",
                "list.last.before", "(?iu)h?[ií](?![aeiouáéó]).*",
                "list.last.instead", " e "));

    assertThat(spanish.list(List.of("análisis", "publicidad"))).isEqualTo("análisis y publicidad");
    assertThat(spanish.list(List.of("a", "b", "Idealo"))).isEqualTo("a, b e Idealo");
    assertThat(spanish.list(List.of("cobre", "hierro"))).isEqualTo("cobre y hierro");
    assertThat(spanish.list(List.of())).isEmpty();
  }

  @Test
  void argumentsAreTakenLiterally() {
    assertThat(Grammar.filled("{1} and {0}, not {2} or {x} or {", List.of("{1}", "b")))
        .isEqualTo("b and {1}, not {2} or {x} or {");
    assertThat(Grammar.filled("it’s 'quoted' {0}", List.of("x"))).isEqualTo("it’s 'quoted' x");
  }
}
