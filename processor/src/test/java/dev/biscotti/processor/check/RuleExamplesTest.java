package dev.biscotti.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.biscotti.processor.testing.GoldenFiles;
import dev.biscotti.search.rule.Rule;
import dev.biscotti.search.rule.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule reports the marked place in its example, nothing else, and nothing in the correction.
 */
class RuleExamplesTest {
  static List<RuleExample> examples() {
    return RuleExample.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theFailingExampleBreaksThisRuleAtTheMarkedLine(RuleExample example) {
    Compilation compilation = example.compileFailing();

    List<Diagnostic<? extends JavaFileObject>> diagnostics = findings(compilation);
    assertThat(diagnostics).as("exactly one finding").hasSize(1);
    Diagnostic<? extends JavaFileObject> diagnostic = diagnostics.get(0);
    assertThreeParts(diagnostic.getMessage(Locale.ROOT).lines().toList());
    Severity severity = example.rule().severity();
    assertThat(diagnostic.getMessage(Locale.ROOT)).startsWith("[" + example.rule().id() + "] ");
    assertThat(diagnostic.getKind()).isEqualTo(Diagnostic.Kind.valueOf(severity.name()));
    assertThat(List.of(RuleExample.placeOf(diagnostic))).isEqualTo(example.markedPlaces());
    assertThat(compilation.status())
        .isEqualTo(
            severity == Severity.ERROR ? Compilation.Status.FAILURE : Compilation.Status.SUCCESS);
  }

  /** The message states what is wrong, where, and how to fix it; code to paste may follow. */
  private static void assertThreeParts(List<String> lines) {
    assertThat(lines).hasSizeGreaterThanOrEqualTo(3);
    assertThat(lines.size() == 3 || lines.get(2).endsWith(":")).as("what is pasted").isTrue();
    assertThat(lines.get(0)).matches(".*[.?]$").doesNotContain("  ", "..", "null");
    assertThat(lines.get(1)).matches("\\s+at:   [A-Z]\\w+(\\.\\w+)?(, \\w+)?");
    assertThat(lines.get(2)).matches("\\s+fix:  [A-Z].*[.:;\")]");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theCorrectedExampleCompilesWithoutAnyFinding(RuleExample example) {
    Compilation compilation = example.compileCorrected();

    assertThat(findings(compilation)).isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
  }

  @Test
  void everyRuleHasAnExampleOrAReason() {
    Set<Rule> shown = RuleExample.all().stream().map(RuleExample::rule).collect(Collectors.toSet());

    List<Rule> missing =
        Rule.all().stream()
            .filter(rule -> !shown.contains(rule))
            .filter(rule -> WithoutExample.reason(rule).isEmpty())
            .toList();

    assertThat(missing).isEmpty();
  }

  /** The page shows the messages of the failing examples. */
  @Test
  void theDocumentedCatalogueIsUpToDate() {
    GoldenFiles.assertFile(Path.of("..", "docs", "rules.md"), RuleCatalogue.markdown());
  }

  private static List<Diagnostic<? extends JavaFileObject>> findings(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(RuleExample::isFinding)
        .<Diagnostic<? extends JavaFileObject>>map(diagnostic -> diagnostic)
        .toList();
  }
}
