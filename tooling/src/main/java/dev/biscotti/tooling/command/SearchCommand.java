package dev.biscotti.tooling.command;

import dev.biscotti.search.finding.Strictness;
import dev.biscotti.search.sink.MalformedSinkTableException;
import dev.biscotti.tooling.bytecode.BytecodeSearch;
import dev.biscotti.tooling.bytecode.FoundCookies;
import dev.biscotti.tooling.bytecode.SearchFormat;
import dev.biscotti.tooling.bytecode.SearchProblem;
import dev.biscotti.tooling.bytecode.SearchRequest;
import dev.biscotti.tooling.bytecode.SearchResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The subcommand {@code search}. */
@Command(
    name = "search",
    description = {
      "Searches class files for undeclared cookies.",
      "Reads class files of any compiler; does not load or run them."
    },
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  private static final String PATHS = "PATH";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--classes",
      required = true,
      paramLabel = PATHS,
      description = "The module's classes: folders and jars, separated as in a class path.")
  private List<String> classes = List.of();

  @Option(
      names = {"--class-path", "-cp"},
      paramLabel = PATHS,
      description = "The class path that the module was compiled against.")
  private List<String> classPath = List.of();

  @Option(
      names = "--declared-in",
      paramLabel = "CLASS",
      split = ",",
      description = "Classes that hold the declarations of a module without a policy.")
  private List<String> declaredIn = List.of();

  @Option(
      names = "--undeclared",
      paramLabel = "LEVEL",
      description = "One of ${COMPLETION-CANDIDATES}; by default ERROR.")
  private Strictness undeclared = Strictness.ERROR;

  @Option(
      names = "--undeclared-reads",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Reports undeclared cookies that are only read (default), or not.")
  private boolean reads = true;

  @Option(
      names = "--dependencies",
      description = "Sums up how each library on the class path uses cookies.")
  private boolean dependencies;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES}; by default TEXT.")
  private SearchFormat format = SearchFormat.TEXT;

  @Option(
      names = "--sources",
      paramLabel = PATHS,
      description = "The source folders of the classes; by default src/main/java.")
  private List<String> sources = List.of("src/main/java");

  SearchCommand() {}

  @Override
  public Integer call() throws IOException {
    if (undeclared == Strictness.OFF) {
      return BiscottiCommand.OK;
    }
    SearchRequest request =
        new SearchRequest(
            PathLists.paths(classes), PathLists.paths(classPath), declaredIn, reads, dependencies);
    SearchResult result = search(request);
    PrintWriter out = spec.commandLine().getOut();
    out.print(format.write(new FoundCookies(result, undeclared, PathLists.paths(sources))));
    out.flush();
    return exitCode(result);
  }

  private SearchResult search(SearchRequest request) throws IOException {
    try {
      return BytecodeSearch.search(request);
    } catch (MalformedSinkTableException malformed) {
      throw new ParameterException(
          spec.commandLine(),
          "A table of sinks is malformed: " + malformed.getMessage(),
          malformed);
    }
  }

  private int exitCode(SearchResult result) {
    if (result.hasErrors(undeclared)) {
      return BiscottiCommand.ERRORS;
    }
    return result.problems().stream().anyMatch(SearchProblem::ofModule)
        ? BiscottiCommand.INCOMPLETE
        : BiscottiCommand.OK;
  }
}
