package dev.biscotti.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.policy.bytecode.BytecodeSearch;
import dev.biscotti.policy.bytecode.LocatedFinding;
import dev.biscotti.policy.bytecode.SearchProblem;
import dev.biscotti.policy.bytecode.SearchRequest;
import dev.biscotti.policy.bytecode.SearchResult;
import dev.biscotti.policy.usage.UsageRule;
import dev.biscotti.processor.testing.GoldenFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The search in source and the one in class files find the same in every program of the corpus, but
 * for the differences that are listed and explained.
 */
class AgreementTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "source-and-bytecode.md");

  private static final Pattern COOKIE = Pattern.compile("^[^\"]*?ookies?(?: named)? \"([^\"]*)\"");

  @TempDir Path output;

  static List<Program> programs() {
    return Program.below(CorpusCompiler.RESOURCES.resolve("corpus"));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void agreesButForWhatIsListed(Program program) throws IOException {
    // As warnings, so that javac writes class files in spite of them.
    CorpusCompiler.Outcome source =
        CorpusCompiler.compile(program.files(), output, "-g", "-Abiscotti.undeclared=warn");
    assertThat(source.otherErrors()).as(source.text()).isEmpty();

    SearchResult result =
        BytecodeSearch.search(
            new SearchRequest(List.of(output), libraries(), List.of(), true, false));

    assertThat(result.problems()).filteredOn(SearchProblem::ofModule).isEmpty();
    assertThat(Difference.between(program.name(), source.findings(), found(result)))
        .as(
            result.findings().stream()
                .map(LocatedFinding::message)
                .collect(Collectors.joining("\n")))
        .isEqualTo(Difference.listed(program.name()));
  }

  @Test
  void explainsEveryListedDifference() {
    List<String> names = programs().stream().map(Program::name).toList();
    assertThat(Difference.listed())
        .allSatisfy(difference -> assertThat(names).contains(difference.program()));
    GoldenFiles.assertFile(DOCUMENT, Difference.document());
  }

  private static String cookie(String what) {
    Matcher cookie = COOKIE.matcher(what);
    return cookie.find() ? cookie.group(1) : "";
  }

  private static List<Path> libraries() {
    List<Path> libraries = new ArrayList<>();
    for (File file : CorpusCompiler.classPath()) {
      libraries.add(file.toPath());
    }
    return libraries;
  }

  private static SortedSet<Program.Expectation> found(SearchResult result) {
    SortedSet<Program.Expectation> found = new TreeSet<>();
    for (LocatedFinding located : result.findings()) {
      UsageRule rule = located.finding().rule();
      found.add(
          new Program.Expectation(
              located.at().sourceFile(),
              located.at().line(),
              rule.name(),
              rule == UsageRule.BSC602 ? "" : cookie(located.finding().what())));
    }
    return found;
  }
}
