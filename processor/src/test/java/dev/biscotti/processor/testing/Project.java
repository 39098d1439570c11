package dev.biscotti.processor.testing;

import dev.biscotti.processor.BiscottiProcessor;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * A module on disk that javac or another compiler compiles file by file, like a build tool. For
 * tests that in-memory compilation does not allow.
 */
public final class Project {
  private final Path sources;
  private final Path classes;
  private final List<Path> libraries = new ArrayList<>();
  private final List<String> options = new ArrayList<>();

  /** A module in an empty folder. */
  public Project(Path folder) {
    sources = folder.resolve("src");
    classes = folder.resolve("classes");
    try {
      Files.createDirectories(sources);
      Files.createDirectories(classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a class folder or jar to the class path. */
  public Project library(Path library) {
    libraries.add(library);
    return this;
  }

  /** Adds compiler options. */
  public Project options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Writes a source file. */
  public Project write(String path, String text) {
    try {
      Path file = sources.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Deletes a source file and the class files of the same name. */
  public Project delete(String path) {
    try {
      Files.delete(sources.resolve(path));
      Files.deleteIfExists(classes.resolve(path.replace(".java", ".class")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Deletes a file of the class output. */
  public void deleteOutput(String path) {
    try {
      Files.delete(classes.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles the given files, in the given order, and no others. */
  public Result compile(String... paths) {
    return compile(
        ToolProvider.getSystemJavaCompiler(), Javac.forJava17(), StandardCharsets.UTF_8, paths);
  }

  /** The same for sources in an encoding. */
  public Result compileIn(String encoding, String... paths) {
    return compile(
        ToolProvider.getSystemJavaCompiler(), Javac.forJava17(), Charset.forName(encoding), paths);
  }

  /** The same with any compiler. */
  public Result compileWith(JavaCompiler compiler, String... paths) {
    return compile(compiler, List.of("--release", "17"), StandardCharsets.UTF_8, paths);
  }

  private Result compile(
      JavaCompiler compiler, List<String> release, Charset encoding, String... paths) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, encoding)) {
      files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(classes.toFile()));
      files.setLocation(StandardLocation.SOURCE_OUTPUT, List.of(classes.toFile()));
      files.setLocation(StandardLocation.CLASS_PATH, classPath());
      List<String> all = new ArrayList<>(release);
      all.addAll(options);
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              diagnostics,
              all,
              null,
              files.getJavaFileObjects(
                  Stream.of(paths).map(sources::resolve).toArray(Path[]::new)));
      task.setProcessors(List.of(new BiscottiProcessor()));
      boolean success = task.call();
      return new Result(success, diagnostics.getDiagnostics().stream().map(Project::text).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<File> classPath() {
    List<File> path = new ArrayList<>();
    path.add(classes.toFile());
    libraries.forEach(library -> path.add(library.toFile()));
    path.addAll(ClassPath.ofPrograms());
    return path;
  }

  private static String text(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() + ": " + diagnostic.getMessage(Locale.ROOT);
  }

  /** A source file as it is now. */
  public String source(String path) {
    try {
      return Files.readString(sources.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder with the class files. */
  public Path classes() {
    return classes;
  }

  /** A file of the class output. */
  public String output(String path) {
    try {
      return Files.readString(classes.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All resources and generated sources of the class output, by path. */
  public SortedMap<String, String> outputs() {
    SortedMap<String, String> outputs = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file :
          files.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList()) {
        if (!file.toString().endsWith(".class")) {
          outputs.put(classes.relativize(file).toString(), Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return outputs;
  }

  /** The result of a compilation. */
  public record Result(boolean success, List<String> diagnostics) {
    /** The diagnostics with a rule's number. */
    public List<String> findings() {
      return diagnostics.stream().filter(text -> text.contains(": [BSC")).toList();
    }

    /** The diagnostics in one text. */
    public String text() {
      return String.join("\n", diagnostics);
    }
  }
}
