package dev.biscotti.maven;

import dev.biscotti.search.finding.Strictness;
import dev.biscotti.search.finding.UndeclaredReport;
import dev.biscotti.search.sink.MalformedSinkTableException;
import dev.biscotti.tooling.bytecode.BytecodeSearch;
import dev.biscotti.tooling.bytecode.FoundCookies;
import dev.biscotti.tooling.bytecode.SearchFormat;
import dev.biscotti.tooling.bytecode.SearchRequest;
import dev.biscotti.tooling.bytecode.SearchResult;
import dev.biscotti.tooling.bytecode.SearchText;
import dev.biscotti.tooling.file.AtomicFile;
import dev.biscotti.tooling.sync.PolicySync;
import dev.biscotti.tooling.sync.SyncReport;
import dev.biscotti.tooling.sync.SyncRequest;
import dev.biscotti.tooling.writing.ModuleReport;
import dev.biscotti.tooling.writing.TextReport;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Fails the build if documents differ from the declarations: if a declaration is not accepted, a
 * region of a hand-written page is out of date, or a library declares cookies that no policy
 * includes. Also searches the module's class files, from any compiler, for undeclared cookies, and
 * lists libraries that set cookies without declaring any. The message shows every problem and the
 * command that fixes it. Writes only {@code biscotti/undeclared.json} in the build directory, if
 * there are findings, and the report that {@code format} requests.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public final class CheckGoal extends ModuleGoal {
  /**
   * How strict the search for undeclared cookies is, like the processor option of the same name:
   * {@code strict}, {@code error}, {@code warn} or {@code off}.
   */
  @Parameter(property = "biscotti.undeclared", defaultValue = "error", required = true)
  private String undeclared = "";

  /** Whether to warn of undeclared cookies that are only read: {@code warn} or {@code off}. */
  @Parameter(property = "biscotti.undeclaredReads", defaultValue = "warn", required = true)
  private String undeclaredReads = "";

  /**
   * The classes that hold the declarations of a module without a policy. By default, all policies
   * on its class path count.
   */
  @Parameter(property = "biscotti.declaredIn")
  private List<String> declaredIn = List.of();

  /**
   * The format of a report for other programs, as in {@code biscotti check}: {@code json}, {@code
   * junit}, {@code github}, {@code sarif} or {@code text}. The log always shows the problems.
   */
  @Parameter(property = "biscotti.format", defaultValue = "text", required = true)
  private String format = "";

  /**
   * The report file. The default is {@code biscotti/check.json}, {@code check.xml} or {@code
   * check.sarif} in the build directory, the console for {@code github}, and only the log for
   * {@code text}.
   */
  @Parameter(property = "biscotti.reportFile")
  private File reportFile = new File("");

  /** The folder where Maven was started. Paths in a report are relative to it. */
  @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
  private File root = new File("");

  /** Called by Maven, which sets the parameters. */
  public CheckGoal() {}

  @Override
  boolean concernsModulesWithoutPolicy() {
    return super.concernsModulesWithoutPolicy()
        || !declaredIn.isEmpty()
        || Files.isDirectory(module().classes());
  }

  @Override
  void run(SyncRequest request) throws IOException, MojoFailureException, MojoExecutionException {
    Strictness strictness =
        Strictness.of(undeclared)
            .orElseThrow(
                () -> mistake("biscotti.undeclared", undeclared, "strict, error, warn or off"));
    boolean reads = undeclaredReads.equals("warn");
    if (!reads && !undeclaredReads.equals("off")) {
      throw mistake("biscotti.undeclaredReads", undeclaredReads, "warn or off");
    }
    SearchFormat written = format();
    List<String> wrong = new ArrayList<>();
    Optional<SyncReport> documents = Optional.empty();
    if (!module().isWithoutPolicy() || hasDocuments()) {
      SyncReport report = PolicySync.of(request.withClassPath(module().libraries())).check();
      documents = Optional.of(report);
      tell(TextReport.of(report), !report.passes(), wrong);
    }
    Optional<FoundCookies> cookies = Optional.empty();
    if (strictness != Strictness.OFF) {
      SearchResult result = search(reads).withUnknownLibrariesOnly();
      cookies = Optional.of(new FoundCookies(result, strictness, module().sources()));
      UndeclaredReport.update(
          UndeclaredReport.in(module().buildDirectory()), result.findings(), strictness);
      if (module().isWithoutPolicy() && !result.checked() && result.findings().isEmpty()) {
        sayThatThereIsNoPolicy();
      } else {
        tell(SearchText.of(result, strictness), result.hasErrors(strictness), wrong);
      }
    }
    write(written, new ModuleReport(documents, cookies, request.directory(), root.toPath()));
    if (!wrong.isEmpty()) {
      throw new MojoFailureException("\n\n" + String.join("\n\n", wrong) + "\n");
    }
  }

  private void tell(String text, boolean isWrong, List<String> wrong) {
    if (isWrong) {
      wrong.add(text.strip());
    } else {
      getLog().info(text.strip());
    }
  }

  private SearchFormat format() throws MojoExecutionException {
    for (SearchFormat one : SearchFormat.values()) {
      if (one.name().equalsIgnoreCase(format)) {
        return one;
      }
    }
    throw mistake("biscotti.format", format, "text, json, junit, github or sarif");
  }

  private void write(SearchFormat as, ModuleReport report) throws IOException {
    Optional<Path> file = file(as);
    if (file.isPresent()) {
      AtomicFile.write(file.get(), report.write(as).getBytes(StandardCharsets.UTF_8));
      getLog().info("Report: " + file.get());
    } else if (as == SearchFormat.GITHUB) {
      // Not to the log, because GitHub reads a command only at the beginning of a line.
      System.out.print(report.write(as));
      System.out.flush();
    }
  }

  private Optional<Path> file(SearchFormat as) {
    if (!reportFile.getPath().isEmpty()) {
      return Optional.of(reportFile.toPath());
    }
    String name =
        switch (as) {
          case TEXT, GITHUB -> "";
          case JSON -> "check.json";
          case JUNIT -> "check.xml";
          case SARIF -> "check.sarif";
        };
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(module().buildDirectory().resolve("biscotti").resolve(name));
  }

  private SearchResult search(boolean reads) throws IOException, MojoExecutionException {
    try {
      return BytecodeSearch.search(
          new SearchRequest(
              List.of(module().classes()), module().compiledAgainst(), declaredIn, reads, true));
    } catch (MalformedSinkTableException malformed) {
      throw new MojoExecutionException(
          "A table of sinks is malformed: " + malformed.getMessage(), malformed);
    }
  }

  private static MojoExecutionException mistake(String option, String value, String allowed) {
    return new MojoExecutionException(
        "\"" + value + "\" is not a value of " + option + ": use " + allowed + ".");
  }
}
