package dev.biscotti.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.GoldenFiles;
import dev.biscotti.search.finding.LocatedFinding;
import dev.biscotti.search.rule.UsageRule;
import dev.biscotti.tooling.bytecode.BytecodeSearch;
import dev.biscotti.tooling.bytecode.SearchProblem;
import dev.biscotti.tooling.bytecode.SearchRequest;
import dev.biscotti.tooling.bytecode.SearchResult;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The searches in source and in class files find the same in every program of the corpus, except
 * for the listed and explained differences.
 */
@Tag("slow")
class AgreementTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "source-and-bytecode.md");

  private static final Pattern COOKIE = Pattern.compile("^[^\"]*?ookies?(?: named)? \"([^\"]*)\"");

  private static CorpusCompiler.Outcome source;
  private static SearchResult bytecode;

  /**
   * Searches all programs at once, because opening the libraries takes longer than searching a
   * program.
   */
  @BeforeAll
  static void search(@TempDir Path output) throws IOException {
    // Findings are warnings, so that javac still writes class files.
    source =
        CorpusCompiler.compileTogether(Corpus.PROGRAMS, output, "-g", "-Abiscotti.undeclared=warn");
    bytecode =
        BytecodeSearch.search(
            new SearchRequest(List.of(output), libraries(), List.of(), true, false));
  }

  @Test
  void nothingElseIsSaid() {
    assertThat(source.otherErrors()).as(source.text()).isEmpty();
    assertThat(source.success()).isTrue();
    assertThat(bytecode.problems()).filteredOn(SearchProblem::ofModule).isEmpty();
  }

  static List<Arguments> programs() {
    return Corpus.withPackages();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  void agreesButForWhatIsListed(Program program, String name) {
    List<LocatedFinding> findings =
        bytecode.findings().stream()
            .filter(one -> one.at().className().startsWith(name + "."))
            .toList();
    Set<Program.Expectation> inSource = withoutDefaults(source.of(name).findings());

    assertThat(inSource).as("together as alone").isEqualTo(withoutDefaults(program.expected()));
    assertThat(Difference.between(program.name(), inSource, withoutDefaults(found(findings))))
        .as(findings.stream().map(LocatedFinding::message).collect(Collectors.joining("\n")))
        .isEqualTo(Difference.listed(program.name()));
  }

  /**
   * Removes the cookies that frameworks set by themselves, which are reported once per module, at
   * any place.
   */
  private static SortedSet<Program.Expectation> withoutDefaults(Set<Program.Expectation> found) {
    return found.stream()
        .filter(one -> !Corpus.isDefault(one))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void reportsWhatFrameworksSetByThemselvesOnceInAModule() {
    List<String> inSource =
        source.findings().stream()
            .filter(Corpus::isDefault)
            .map(Program.Expectation::cookie)
            .sorted()
            .toList();
    List<String> inBytecode =
        found(bytecode.findings()).stream()
            .filter(Corpus::isDefault)
            .map(Program.Expectation::cookie)
            .sorted()
            .toList();

    assertThat(inSource).contains("SESSION", "remember-me").doesNotHaveDuplicates();
    assertThat(inBytecode).isEqualTo(inSource);
  }

  @Test
  void explainsEveryListedDifference() {
    List<String> names = Corpus.PROGRAMS.stream().map(Program::name).toList();
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

  private static SortedSet<Program.Expectation> found(List<LocatedFinding> findings) {
    SortedSet<Program.Expectation> found = new TreeSet<>();
    for (LocatedFinding located : findings) {
      UsageRule rule = located.finding().rule();
      if (rule == UsageRule.BSC607) {
        continue; // a program uses only some of the declared cookies
      }
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
