package dev.biscotti.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every program of the corpus has exactly the findings that its comments announce. */
class CorpusTest {
  /** The rules that fail a build; the others are warnings. */
  private static final Set<String> ERRORS = Set.of("BSC601", "BSC605");

  /** Right, wrong and missed findings, by rule. */
  private static final TreeMap<String, int[]> SCORES = new TreeMap<>();

  private static CorpusCompiler.Outcome together;

  /**
   * Compiles all programs at once, because opening the libraries takes longer than searching a
   * program.
   */
  @BeforeAll
  static void compile(@TempDir Path output) {
    together = CorpusCompiler.compileTogether(Corpus.PROGRAMS, output);
  }

  static List<Arguments> programs() {
    return Corpus.withPackages();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  void findsWhatIsMarked(Program program, String name, @TempDir Path output) {
    Set<Program.Expectation> expected = program.expected();
    // Cookies that a framework sets by itself are reported in only one of the programs compiled
    // together.
    CorpusCompiler.Outcome outcome =
        expected.stream().anyMatch(Corpus::isDefault)
            ? CorpusCompiler.compile(program.files(), output)
            : together.of(name);
    Set<Program.Expectation> found = outcome.findings();
    count(found, expected, program.missed());

    assertThat(outcome.otherErrors()).as(outcome.text()).isEmpty();
    assertThat(found).as(outcome.text()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(outcome.errors())
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().filter(one -> ERRORS.contains(one.rule())).toList());
  }

  @Test
  void isLargeEnough() {
    assertThat(Corpus.PROGRAMS).hasSizeGreaterThanOrEqualTo(80);
  }

  private static synchronized void count(
      Set<Program.Expectation> found,
      Set<Program.Expectation> expected,
      Set<Program.Expectation> missed) {
    add(Sets.intersection(found, expected), 0);
    add(Sets.difference(found, expected), 1);
    add(Sets.union(Sets.difference(expected, found), missed), 2);
  }

  private static void add(Set<Program.Expectation> findings, int kind) {
    findings.forEach(one -> SCORES.computeIfAbsent(one.rule(), rule -> new int[3])[kind]++);
  }

  @AfterAll
  static void printScores() {
    SCORES.forEach(
        (rule, score) ->
            System.out.printf(
                Locale.ROOT,
                "%s in %d programs: %d right, %d wrong, %d missed; precision %.3f, recall %.3f%n",
                rule,
                Corpus.PROGRAMS.size(),
                score[0],
                score[1],
                score[2],
                (double) score[0] / Math.max(1, score[0] + score[1]),
                (double) score[0] / Math.max(1, score[0] + score[2])));
  }
}
