package dev.biscotti.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.BiscottiProcessor;
import dev.biscotti.processor.testing.GoldenFiles;
import dev.biscotti.search.finding.LocatedFinding;
import dev.biscotti.tooling.bytecode.BytecodeSearch;
import dev.biscotti.tooling.bytecode.SearchRequest;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search finds what the page about undeclared cookies says it finds. */
class UndeclaredCookiesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "undeclared-cookies.md");

  private static final Pattern ROW =
      Pattern.compile("\\| [^|]+ \\| `([^|]+;|[^|]+})` \\| (.*) \\|");
  private static final Pattern FOUND = Pattern.compile("`(BSC60\\d)`(?: `([^`]+)`)?");
  private static final Pattern TYPE = Pattern.compile("(?m)^[a-z ]*(?:class|interface) (\\w+)");

  private static final String BEFORE_ROWS =
      """
      package shop;

      import jakarta.servlet.http.*;
      import java.util.*;
      import java.util.function.*;
      import toolkit.Toolkit;

      class Rows {
      """;

  @TempDir static Path folder;

  private static Program program;
  private static Set<Program.Expectation> ofRows;
  private static CorpusCompiler.Outcome source;
  private static List<LocatedFinding> bytecode;

  @BeforeAll
  static void compile() throws IOException {
    String page = Files.readString(PAGE);
    Path library = compileLibrary(page);
    List<Path> files = new ArrayList<>();
    for (String text : blocks(page, "java")) {
      files.add(write(folder.resolve("shop"), text));
    }
    program = new Program("page", List.copyOf(files));
    files.add(write(folder.resolve("shop"), rows(page)));
    source = compile(files, library, output("checked", page));
    Path output = output("warned", page);
    compile(files, library, output, "-g", "-Abiscotti.undeclared=warn");
    bytecode =
        BytecodeSearch.search(
                new SearchRequest(List.of(output), classPath(library), List.of(), true, false))
            .findings();
  }

  private static Path compileLibrary(String page) throws IOException {
    Path output = Files.createDirectories(folder.resolve("library-classes"));
    List<Path> files = new ArrayList<>();
    for (String text : blocks(page, "java library")) {
      files.add(write(folder.resolve("library"), text));
    }
    assertThat(compile(files, output, output).otherErrors()).isEmpty();
    return output;
  }

  private static Path output(String name, String page) throws IOException {
    Path output = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        output.resolve("application.properties"), String.join("", blocks(page, "properties")));
    return output;
  }

  /** Each line of code in a separate method, so that lines cannot share variables. */
  private static String rows(String page) {
    ofRows = new TreeSet<>();
    StringBuilder text = new StringBuilder(BEFORE_ROWS);
    Matcher row = ROW.matcher(page);
    while (row.find()) {
      long line = text.chars().filter(c -> c == '\n').count() + 1;
      text.append("void row").append(line);
      text.append("(HttpServletRequest request, HttpServletResponse response, Store store,");
      text.append(" Web.Kind kind, String id) { ").append(row.group(1)).append(" }\n");
      Matcher found = FOUND.matcher(row.group(2));
      while (found.find()) {
        String cookie = found.group(2) == null ? "" : found.group(2);
        ofRows.add(new Program.Expectation("Rows.java", line, found.group(1), cookie));
      }
    }
    return text.append("}\n").toString();
  }

  @Test
  void isFoundWhereThePageSaysSo() {
    Set<Program.Expectation> expected = new TreeSet<>(program.expected());
    expected.addAll(ofRows);

    assertThat(source.otherErrors()).isEmpty();
    assertThat(ofRows).hasSizeGreaterThan(30);
    assertThat(source.findings()).as(source.text()).isEqualTo(expected);
  }

  @Test
  void isFoundInClassFilesAsWell() {
    assertThat(bytecode)
        .extracting(one -> one.at().line() + " " + one.finding().what())
        .containsExactlyInAnyOrderElementsOf(
            source.diagnostics().stream()
                .filter(one -> one.getMessage(Locale.ROOT).startsWith("[BSC60"))
                .map(one -> one.getLineNumber() + " " + what(one.getMessage(Locale.ROOT)))
                .toList());
  }

  private static String what(String message) {
    String first = message.lines().findFirst().orElse("");
    return first.substring(first.indexOf(' ') + 1);
  }

  @Test
  void showsTheMessagesOfItsFirstExample() throws IOException {
    String page = Files.readString(PAGE);
    String said =
        source.diagnostics().stream()
            .filter(one -> one.getSource() != null)
            .filter(one -> one.getSource().getName().endsWith("Checkout.java"))
            .map(one -> one.getMessage(Locale.ROOT) + "\n")
            .filter(message -> message.startsWith("["))
            .collect(Collectors.joining("\n"));

    GoldenFiles.assertFile(PAGE, page.replace(blocks(page, "text").get(0), said));
  }

  private static CorpusCompiler.Outcome compile(
      List<Path> files, Path library, Path output, String... options) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      manager.setLocation(
          StandardLocation.CLASS_PATH, classPath(library).stream().map(Path::toFile).toList());
      manager.setLocation(StandardLocation.CLASS_OUTPUT, List.of(output.toFile()));
      List<String> arguments = new ArrayList<>(List.of("--release", "17", "-parameters"));
      arguments.addAll(List.of(options));
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              manager,
              diagnostics,
              arguments,
              null,
              manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(new BiscottiProcessor()));
      boolean success = task.call();
      List<Diagnostic<? extends JavaFileObject>> all = List.copyOf(diagnostics.getDiagnostics());
      return new CorpusCompiler.Outcome(success, all);
    }
  }

  private static List<Path> classPath(Path library) {
    return Stream.concat(Stream.of(library), CorpusCompiler.classPath().stream().map(File::toPath))
        .toList();
  }

  private static Path write(Path folder, String text) throws IOException {
    Matcher type = TYPE.matcher(text);
    assertThat(type.find()).as(text).isTrue();
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve(type.group(1) + ".java"), text);
  }

  private static List<String> blocks(String page, String info) {
    List<String> found = new ArrayList<>();
    Parser.builder()
        .build()
        .parse(page)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock block) {
                if (block.getInfo().equals(info)) {
                  found.add(block.getLiteral());
                }
              }
            });
    return found;
  }
}
