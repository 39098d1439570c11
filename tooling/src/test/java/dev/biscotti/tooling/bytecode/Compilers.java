package dev.biscotti.tooling.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles programs of the tests, without the processor. */
final class Compilers {
  private static final Path TARGET = Path.of("target");
  private static final Path RESOURCES =
      Path.of("src", "test", "resources", "dev", "biscotti", "tooling", "bytecode");

  private Compilers() {}

  static Path resource(String name) {
    return RESOURCES.resolve(name);
  }

  /** The class path of the programs. */
  static List<Path> classPath() {
    List<Path> path = new ArrayList<>();
    for (Class<?> ours :
        List.of(
            dev.biscotti.annotations.CookiePolicy.class,
            dev.biscotti.runtime.declaration.CookieDeclaration.class)) {
      path.add(Path.of(ours.getProtectionDomain().getCodeSource().getLocation().getPath()));
    }
    path.addAll(jars("searched-libs"));
    return path;
  }

  static List<Path> jars(String folder) {
    try (Stream<Path> files = Files.list(TARGET.resolve(folder))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles Java files. */
  static void java(Path output, List<Path> more, Path... files) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<Path> path = new ArrayList<>(classPath());
      path.addAll(more);
      Files.createDirectories(output);
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      boolean success =
          javac
              .getTask(
                  null,
                  manager,
                  diagnostics,
                  List.of("--release", "17", "-g", "-proc:none"),
                  null,
                  manager.getJavaFileObjects(files))
              .call();
      assertThat(success).as(diagnostics.getDiagnostics().toString()).isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void kotlin(Path output, Path file) {
    List<Path> path = new ArrayList<>(classPath());
    path.addAll(jars("kotlin-compiler"));
    run(
        "kotlin-compiler",
        List.of(
            "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
            "-no-stdlib",
            "-no-reflect",
            "-jvm-target",
            "17",
            "-cp",
            joined(path),
            "-d",
            output.toString(),
            file.toString()));
  }

  static void scala(Path output, Path file) {
    List<Path> path = new ArrayList<>(classPath());
    path.addAll(jars("scala-compiler"));
    run(
        "scala-compiler",
        List.of(
            "dotty.tools.dotc.Main",
            "-classpath",
            joined(path),
            "-d",
            output.toString(),
            file.toString()));
  }

  /** Runs in a separate process, because compilers keep and change global state. */
  private static void run(String compiler, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")); // starts faster
    command.addAll(List.of("-cp", joined(jars(compiler))));
    command.addAll(arguments);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String joined(List<Path> path) {
    return path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
