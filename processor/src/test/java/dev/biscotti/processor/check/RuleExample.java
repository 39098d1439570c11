package dev.biscotti.processor.check;

import com.google.testing.compile.Compilation;
import dev.biscotti.processor.testing.Compilations;
import dev.biscotti.processor.testing.Sources;
import dev.biscotti.search.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * The example of a rule, from {@code src/test/resources/rules/<id>}: files that break it once, at
 * {@code // <- <id>}, and the same files corrected.
 *
 * @param rule the rule
 * @param failing the failing files, by name
 * @param corrected the corrected files, by name
 */
record RuleExample(
    Rule rule, SortedMap<String, String> failing, SortedMap<String, String> corrected) {
  private static final Path FOLDER = Path.of("src", "test", "resources", "rules");

  private static final Map<Rule, Compilation> FAILING = new ConcurrentHashMap<>();

  /** The examples of all rules that have one. */
  static List<RuleExample> all() {
    return Rule.all().stream()
        .filter(rule -> Files.isDirectory(FOLDER.resolve(rule.id())))
        .map(
            rule ->
                new RuleExample(
                    rule,
                    read(FOLDER.resolve(rule.id()).resolve("failing")),
                    read(FOLDER.resolve(rule.id()).resolve("corrected"))))
        .toList();
  }

  private static SortedMap<String, String> read(Path folder) {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.toList()) {
        files.put(
            path.getFileName().toString(),
            Files.readString(path, StandardCharsets.UTF_8).replace("\r\n", "\n"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** Compiles the failing files, once per run. */
  Compilation compileFailing() {
    return FAILING.computeIfAbsent(rule, any -> Compilations.compile(sources(failing)));
  }

  Compilation compileCorrected() {
    return Compilations.compileStrictly(sources(corrected));
  }

  private static List<JavaFileObject> sources(SortedMap<String, String> files) {
    return files.entrySet().stream()
        .map(
            file ->
                Sources.source("example." + file.getKey().replace(".java", ""), file.getValue()))
        .toList();
  }

  /** The marked places, as {@code file:line}. */
  List<String> markedPlaces() {
    return failing.entrySet().stream()
        .flatMap(
            file -> {
              List<String> lines = file.getValue().lines().toList();
              return Stream.iterate(1, line -> line <= lines.size(), line -> line + 1)
                  .filter(line -> lines.get(line - 1).endsWith("// <- " + rule.id()))
                  .map(line -> file.getKey() + ":" + line);
            })
        .toList();
  }

  /** Whether a diagnostic is a finding or an unexpected message. */
  static boolean isFinding(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getKind() != Diagnostic.Kind.NOTE
        || diagnostic.getMessage(Locale.ROOT).startsWith("[BSC");
  }

  /** The place of a diagnostic, as {@code file:line}. */
  static String placeOf(Diagnostic<? extends JavaFileObject> diagnostic) {
    String path = diagnostic.getSource() == null ? "" : diagnostic.getSource().getName();
    return path.substring(path.lastIndexOf('/') + 1) + ":" + diagnostic.getLineNumber();
  }

  @Override
  public String toString() {
    return rule.id();
  }
}
