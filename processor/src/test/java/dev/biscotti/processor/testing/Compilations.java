package dev.biscotti.processor.testing;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import dev.biscotti.processor.BiscottiProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Compiles sources in memory with the processor. */
public final class Compilations {
  /** The folder of the examples' locks. */
  private static final String LOCKS = "-Abiscotti.locks=src/test/resources/locks";

  private Compilations() {}

  /** Compiles with all lint options and treats warnings as errors, like strict users. */
  public static Compilation compileStrictly(List<JavaFileObject> sources, JavaFileObject... more) {
    return compile(List.of("-Xlint:all", "-Werror", LOCKS), sources, more);
  }

  /** Compiles with javac's defaults. */
  public static Compilation compile(List<JavaFileObject> sources, JavaFileObject... more) {
    return compile(List.of(), sources, more);
  }

  /** Compiles one file with javac's defaults. */
  public static Compilation compile(JavaFileObject... sources) {
    return compile(List.of(), List.of(), sources);
  }

  private static Compilation compile(
      List<String> options, List<JavaFileObject> sources, JavaFileObject... more) {
    List<JavaFileObject> all = new ArrayList<>(sources);
    all.addAll(Arrays.asList(more));
    return javac()
        .withClasspath(ClassPath.ofPrograms())
        .withOptions(options)
        .withProcessors(new BiscottiProcessor())
        .compile(all);
  }

  /** A generated source. */
  public static String source(Compilation compilation, String qualifiedName) {
    return compilation
        .generatedSourceFile(qualifiedName)
        .map(Compilations::text)
        .orElseThrow(
            () ->
                new AssertionError(
                    qualifiedName + " is not among " + compilation.generatedFiles()));
  }

  /** A generated resource. */
  public static String resource(Compilation compilation, String path) {
    return compilation
        .generatedFile(StandardLocation.CLASS_OUTPUT, path)
        .map(Compilations::text)
        .orElseThrow(
            () -> new AssertionError(path + " is not among " + compilation.generatedFiles()));
  }

  private static String text(JavaFileObject file) {
    try {
      return new String(file.openInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
