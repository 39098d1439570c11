package dev.biscotti.search.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleTest {
  @Test
  void rulesAreInTheOrderOfTheirIdsAndEachIdIsGivenOnce() {
    List<String> ids = Rule.all().stream().map(Rule::id).toList();

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).isSorted();
  }

  @Test
  void eachSubjectHasAnEnum() {
    assertThat(
            Rule.all().stream()
                .collect(
                    Collectors.groupingBy(
                        Rule::getClass,
                        Collectors.mapping(rule -> rule.id().charAt(3), Collectors.toSet())))
                .values())
        .hasSize(10)
        .allSatisfy(hundreds -> assertThat(hundreds).hasSize(1));
  }

  @Test
  void argumentsFillBothSentencesInOrder() {
    MessageTemplate<?> message = new MessageTemplate<>(NameRule.BSC101, "%s is %s.", "Use %s.");

    assertThat(message.what("A", "b", "c")).isEqualTo("A is b.");
    assertThat(message.fix("A", "b", "c")).isEqualTo("Use c.");
  }

  @Test
  void anotherNumberOfArgumentsIsRejected() {
    MessageTemplate<?> message = new MessageTemplate<>(NameRule.BSC101, "%s is %s.", "Use %s.");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> message.what("A", "b"))
        .withMessage("BSC101 takes 3 arguments, not 2");
    assertThatIllegalArgumentException().isThrownBy(() -> message.fix("A", "b", "c", "d"));
  }
}
