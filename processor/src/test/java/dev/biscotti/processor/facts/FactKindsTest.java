package dev.biscotti.processor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.GoldenFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts in published policies can be declared, and the generated page states them. */
class FactKindsTest {
  private static final Path PAGE = Path.of("..", "docs", "fact-kinds.md");
  private static final Map<String, Example> EXAMPLES = new HashMap<>();

  @BeforeAll
  static void compileTheExamples() {
    for (FactKind kind : FactKind.all()) {
      EXAMPLES.computeIfAbsent(kind.group(), Example::compile);
    }
  }

  private static Example exampleOf(FactKind kind) {
    return Objects.requireNonNull(EXAMPLES.get(kind.group()));
  }

  static List<FactKind> kinds() {
    return FactKind.all();
  }

  @Test
  void everyKindIsThereOnce() {
    assertThat(kinds()).extracting(FactKind::id).hasSize(81).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theGeneratedDocumentsSayIt(FactKind kind) {
    Example example = exampleOf(kind);

    assertThat(kind.expectations())
        .as(example.policy())
        .allMatch(expectation -> expectation.isMetBy(example));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void onlyWhatIsNotCarriedHasNoExample(FactKind kind) {
    if (kind.expectations().isEmpty()) {
      assertThat(kind.carried()).isEqualTo(Carried.NO);
    }
    assertThat(exampleOf(kind).labels().contains(kind.id()))
        .as("labelled in the example")
        .isEqualTo(!kind.expectations().isEmpty());
    assertThat(kind.how()).endsWith(".");
  }

  @Test
  void everyLabelNamesAKindOfItsGroup() {
    EXAMPLES.forEach(
        (group, example) ->
            assertThat(example.labels())
                .as(group)
                .isSubsetOf(
                    kinds().stream()
                        .filter(kind -> kind.group().equals(group))
                        .map(FactKind::id)
                        .toList()));
  }

  @Test
  void thePageIsUpToDate() {
    GoldenFiles.assertFile(PAGE, FactKindsPage.of(kinds()));
  }
}
