package dev.biscotti.processor.usage;

import com.google.testing.compile.JavaFileObjects;
import dev.biscotti.processor.BiscottiProcessor;
import dev.biscotti.processor.testing.Javac;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
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

/** Compiles programs with the processor and the libraries of the corpus. */
final class CorpusCompiler {
  static final Path RESOURCES = Path.of("src", "test", "resources", "usage");
  private static final Path DECLARED = RESOURCES.resolve("declared").resolve("ShopCookies.java");
  private static final Path LIBRARIES = Path.of("target", "corpus-libs");
  private static final Path OTHER_LIBRARIES = Path.of("target", "corpus-libs-other");
  private static final Path LOWERED = Path.of("target", "corpus-libs-lowered");
  private static final Pattern FINDING = Pattern.compile("\\[(BSC60[12356])] ([^\\n]*)");
  private static final Pattern COOKIE = Pattern.compile("^[^\"]*?ookies?(?: named)? \"([^\"]*)\"");

  /** Kept open until the tests end, because opening all libraries takes most of the time. */
  private static final Queue<StandardJavaFileManager> IDLE = new ConcurrentLinkedQueue<>();

  private CorpusCompiler() {}

  /** The result of a compilation. */
  record Outcome(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    /** The findings of the search. */
    Set<Program.Expectation> findings() {
      return findings(diagnostics);
    }

    /** The findings that fail a build. */
    Set<Program.Expectation> errors() {
      return findings(
          diagnostics.stream().filter(one -> one.getKind() == Diagnostic.Kind.ERROR).toList());
    }

    private static Set<Program.Expectation> findings(
        List<Diagnostic<? extends JavaFileObject>> diagnostics) {
      Set<Program.Expectation> findings = new TreeSet<>();
      for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
        Matcher finding = FINDING.matcher(diagnostic.getMessage(Locale.ROOT));
        if (finding.find() && diagnostic.getSource() != null) {
          Matcher cookie = COOKIE.matcher(finding.group(2));
          boolean named = !finding.group(1).equals("BSC602") && cookie.find();
          findings.add(
              new Program.Expectation(
                  Path.of(diagnostic.getSource().getName()).getFileName().toString(),
                  diagnostic.getLineNumber(),
                  finding.group(1),
                  named ? cookie.group(1) : ""));
        }
      }
      return findings;
    }

    /** Messages of the compiler itself; empty for a valid program. */
    List<String> otherErrors() {
      return diagnostics.stream()
          .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
          .map(Object::toString)
          .filter(text -> !FINDING.matcher(text).find())
          .toList();
    }

    /** The outcome for the files of one package. */
    Outcome of(String name) {
      return new Outcome(
          success,
          diagnostics.stream()
              .filter(one -> one.getSource() != null)
              .filter(one -> one.getSource().getName().startsWith(name + "/"))
              .toList());
    }

    String text() {
      return diagnostics.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
  }

  static Outcome compile(List<Path> files, Path output, String... options) {
    List<Path> all = new ArrayList<>(files);
    all.add(DECLARED);
    return compileAlone(all, output, options);
  }

  static Outcome compileAlone(List<Path> files, Path output, String... options) {
    return run(manager -> manager.getJavaFileObjectsFromPaths(files), output, options);
  }

  /**
   * Compiles all programs at once. Puts each into the package with its number, in the first line of
   * its files.
   */
  static Outcome compileTogether(List<Program> programs, Path output, String... options) {
    List<JavaFileObject> moved = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      for (Path file : programs.get(i).files()) {
        moved.add(moved(file, packageOf(i)));
      }
    }
    return run(
        manager -> {
          List<JavaFileObject> files = new ArrayList<>(moved);
          manager.getJavaFileObjects(DECLARED).forEach(files::add);
          return files;
        },
        output,
        options);
  }

  /** The package into which {@link #compileTogether} puts the program with this number. */
  static String packageOf(int program) {
    return "program" + program;
  }

  private static JavaFileObject moved(Path file, String to) {
    try {
      return JavaFileObjects.forSourceString(
          to + "." + file.getFileName().toString().replace(".java", ""),
          "package " + to + "; " + Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome run(
      Function<StandardJavaFileManager, Iterable<? extends JavaFileObject>> files,
      Path output,
      String... options) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StandardJavaFileManager idle = IDLE.poll();
    try {
      StandardJavaFileManager manager = idle == null ? open(javac) : idle;
      manager.setLocation(StandardLocation.CLASS_OUTPUT, List.of(output.toFile()));
      List<String> arguments = new ArrayList<>(Javac.forJava17());
      arguments.addAll(List.of("-parameters", "-Xmaxerrs", "10000", "-Xmaxwarns", "10000"));
      arguments.addAll(List.of(options));
      JavaCompiler.CompilationTask task =
          javac.getTask(null, manager, diagnostics, arguments, null, files.apply(manager));
      task.setProcessors(List.of(new BiscottiProcessor()));
      boolean success = task.call();
      IDLE.add(manager);
      return new Outcome(success, List.copyOf(diagnostics.getDiagnostics()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StandardJavaFileManager open(JavaCompiler javac) throws IOException {
    StandardJavaFileManager manager =
        javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    manager.setLocation(StandardLocation.CLASS_PATH, classPath());
    return manager;
  }

  /** Biscotti's own classes and the libraries. */
  static List<File> classPath() {
    List<File> path = new ArrayList<>();
    for (Class<?> ours :
        List.of(
            dev.biscotti.annotations.CookiePolicy.class,
            dev.biscotti.runtime.declaration.CookieDeclaration.class)) {
      path.add(new File(ours.getProtectionDomain().getCodeSource().getLocation().getPath()));
    }
    path.addAll(libraries());
    return path;
  }

  static List<File> libraries() {
    return jars(LIBRARIES);
  }

  /** Versions and forks that conflict with the libraries; no program uses them. */
  static List<File> otherLibraries() {
    return jars(OTHER_LIBRARIES);
  }

  private static List<File> jars(Path folder) {
    List<File> libraries = new ArrayList<>();
    try (Stream<Path> jars = Files.list(folder)) {
      for (Path jar : jars.sorted().toList()) {
        boolean newer = jar.getFileName().toString().startsWith("helidon-");
        libraries.add((newer ? LoweredJar.of(jar, LOWERED) : jar).toFile());
      }
      return libraries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
