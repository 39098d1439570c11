package dev.biscotti.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Everything visible to other modules has complete Javadoc. This test, not doclint, finds missing
 * comments: on JDK 17, doclint requires a compact constructor to repeat the record's component
 * descriptions. The processor is exempt, because only a compiler calls it.
 */
class DocumentationTest {
  private static final List<String> MODULES =
      List.of(
          "annotations",
          "runtime",
          "policy",
          "search",
          "tooling",
          "maven-plugin",
          "testing",
          "spring-boot-starter");

  /** A rule's sentences describe it, so its constant needs no Javadoc. */
  private static final Pattern RULE = Pattern.compile(" \\w+Rule\\.BSC\\d+: Javadoc$");

  @Test
  void nothingThatOthersSeeLacksJavadoc() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = new ArrayList<>();
      for (String module : MODULES) {
        try (Stream<Path> all = Files.walk(Path.of("..", module, "src", "main", "java"))) {
          all.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
        }
      }

      assertThat(sources).hasSizeGreaterThan(500);
      assertThat(missing(compiler, files.getJavaFileObjectsFromPaths(sources)))
          .filteredOn(line -> !RULE.matcher(line).find())
          .isEmpty();
    }
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    JavaFileObject source =
        JavaFileObjects.forSourceString(
            "A",
            """
            /** A. */
            public class A<T> {
              public static final int ONE = 1;
              public int of(String text) throws java.io.IOException { return 1; }
              int hidden() { return 1; }
              /**
               * All of it.
               *
               * @param x x
               */
              public record R(String x, int y) {
                public R { x = x.strip(); }
                /** Another. */
                public R(String x) { this(x, 0); }
                @Override public String toString() { return x; }
              }
              interface Hidden { int of(); }
              /** Seen. */
              protected interface Seen { int of(); enum Kind { ONE } }
            }
            """);

    assertThat(missing(ToolProvider.getSystemJavaCompiler(), List.of(source)))
        .extracting(line -> line.substring(line.indexOf(' ') + 1))
        .containsExactly(
            "A: @param <T>",
            "A: a constructor with Javadoc",
            "A.ONE: Javadoc",
            "A.of: Javadoc",
            "A.R: @param y",
            "A.R.<init>: @param x",
            "A.Seen.of: Javadoc",
            "A.Seen.Kind: Javadoc",
            "A.Seen.Kind.ONE: Javadoc");
  }

  private static List<String> missing(
      JavaCompiler compiler, Iterable<? extends JavaFileObject> sources) throws IOException {
    JavacTask task = (JavacTask) compiler.getTask(null, null, null, null, null, sources);
    List<String> missing = new ArrayList<>();
    for (CompilationUnitTree unit : task.parse()) {
      new MissingJavadoc(DocTrees.instance(task), missing).scan(unit, null);
    }
    return missing;
  }
}
