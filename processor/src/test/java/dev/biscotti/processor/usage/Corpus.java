package dev.biscotti.processor.usage;

import dev.biscotti.search.sink.SinkForm;
import dev.biscotti.search.sink.SinkTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.provider.Arguments;

/** The programs of the corpus, which the tests compile together. */
final class Corpus {
  static final List<Program> PROGRAMS = Program.below(CorpusCompiler.RESOURCES.resolve("corpus"));

  private static final Set<String> DEFAULT_NAMES =
      SinkTable.builtIn().sinks().stream()
          .filter(sink -> sink.form() == SinkForm.IMPLICIT)
          .flatMap(sink -> sink.name().stream())
          .collect(Collectors.toSet());

  private Corpus() {}

  /** Every program, and its package when all are compiled together. */
  static List<Arguments> withPackages() {
    return IntStream.range(0, PROGRAMS.size())
        .mapToObj(i -> Arguments.of(PROGRAMS.get(i), CorpusCompiler.packageOf(i)))
        .toList();
  }

  /** Whether a framework sets the cookie by itself, which is reported once in a module. */
  static boolean isDefault(Program.Expectation finding) {
    return DEFAULT_NAMES.contains(finding.cookie());
  }
}
