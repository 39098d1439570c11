package dev.biscotti.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The search together with other processors on the processor path, loaded by javac as in a build.
 */
@Tag("slow")
class OtherProcessorsTest {
  private static final Path PROCESSORS = Path.of("target", "corpus-processors");

  /** The packages that Error Prone requires to be opened. */
  private static final List<String> ERROR_PRONE =
      List.of(
          "-J--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED",
          "-J--add-exports=jdk.compiler/com.sun.tools.javac.file=ALL-UNNAMED",
          "-J--add-exports=jdk.compiler/com.sun.tools.javac.main=ALL-UNNAMED",
          "-J--add-exports=jdk.compiler/com.sun.tools.javac.model=ALL-UNNAMED",
          "-J--add-exports=jdk.compiler/com.sun.tools.javac.parser=ALL-UNNAMED",
          "-J--add-exports=jdk.compiler/com.sun.tools.javac.processing=ALL-UNNAMED",
          "-J--add-exports=jdk.compiler/com.sun.tools.javac.tree=ALL-UNNAMED",
          "-J--add-exports=jdk.compiler/com.sun.tools.javac.util=ALL-UNNAMED",
          "-J--add-opens=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED",
          "-J--add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED",
          "-XDcompilePolicy=simple",
          "--should-stop=ifError=FLOW",
          "-Xplugin:ErrorProne");

  @TempDir Path folder;

  @BeforeEach
  void aProgram() throws IOException {
    write(
        "app/Cookies.java",
        """
        package app;

        import dev.biscotti.annotations.*;

        @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
            contact = "privacy@app.example", effective = "2026-06-01")
        public final class Cookies {
          @EssentialCookie(because = Exemption.USER_PREFERENCE, purpose = "Remembers the colour.")
          public static final String THEME = "shop-theme";

          private Cookies() {}
        }
        """);
    write(
        "app/Page.java",
        """
        package app;

        import jakarta.servlet.http.Cookie;

        class Page {
          Cookie declared() {
            return new Cookie("shop-theme", "");
          }

          Cookie undeclared() {
            return new Cookie("promo", "");
          }
        }
        """);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("src").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Compiles in this JVM, as Maven and Gradle do. */
  private String compile(List<File> processors, List<String> options) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    List<String> arguments = arguments(processors, options);
    ToolProvider.getSystemJavaCompiler()
        .run(InputStream.nullInputStream(), said, said, arguments.toArray(String[]::new));
    return said.toString(StandardCharsets.UTF_8);
  }

  /** Compiles in a separate JVM, for processors that change the compiler. */
  private String compileApart(List<File> processors, List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC")); // starts faster
    command.addAll(arguments(processors, options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private List<String> arguments(List<File> processors, List<String> options) throws IOException {
    Path output = Files.createDirectories(folder.resolve("classes"));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--release", "17", "-proc:full", "-d", output.toString()));
    arguments.addAll(options);
    arguments.addAll(List.of("-cp", path(libraries())));
    arguments.addAll(List.of("-processorpath", path(processors)));
    try (Stream<Path> files = Files.walk(folder.resolve("src"))) {
      files.filter(Files::isRegularFile).sorted().map(Path::toString).forEach(arguments::add);
    }
    return arguments;
  }

  /** Only the libraries that the programs use, because the compiler would open all others too. */
  private static List<File> libraries() {
    List<File> corpus = CorpusCompiler.libraries();
    return CorpusCompiler.classPath().stream()
        .filter(
            file ->
                !corpus.contains(file)
                    || file.getName().matches("(jakarta\\.servlet-api|lombok|mapstruct)-.*"))
        .toList();
  }

  private static String path(List<File> files) {
    return files.stream()
        .map(File::getAbsolutePath)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<File> ours() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(File::new)
        .filter(File::exists)
        .toList();
  }

  private static File jar(String name) {
    try (Stream<Path> jars = Files.list(PROCESSORS)) {
      return jars.filter(jar -> jar.getFileName().toString().startsWith(name))
          .findFirst()
          .orElseThrow()
          .toFile();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<File> with(List<File> files, File... others) {
    List<File> all = new ArrayList<>(files);
    all.addAll(0, List.of(others));
    return all;
  }

  private static List<File> before(List<File> files, File... others) {
    List<File> all = new ArrayList<>(files);
    all.addAll(List.of(others));
    return all;
  }

  private static void assertFindsPromoOnly(String output) {
    assertThat(output)
        .contains("Page.java:11: error: [BSC601] The cookie \"promo\"")
        .contains("1 error")
        .doesNotContain("shop-theme\" is set");
  }

  @Test
  void findsAlone() throws IOException {
    assertFindsPromoOnly(compile(ours(), List.of()));
  }

  @Test
  void findsBesideLombokInEitherOrder() throws IOException {
    write(
        "app/Visit.java",
        """
        package app;

        import jakarta.servlet.http.Cookie;
        import lombok.RequiredArgsConstructor;
        import lombok.Value;
        import lombok.val;
        import lombok.experimental.UtilityClass;

        @UtilityClass
        class Names {
          String THEME = "shop-theme";
        }

        @RequiredArgsConstructor
        class Visit {
          private final String name;

          void set() {
            val local = "shop-theme";
            new Cookie(local, "");
            new Cookie(Names.THEME, "");
            new Cookie(new Definition("shop-theme").getName(), "");
            new Cookie(name, "");
          }

          @Value
          static class Definition {
            String name;
          }

          static void use() {
            new Visit("shop-theme").set();
          }
        }
        """);
    File lombok = jar("lombok");

    assertFindsPromoOnly(compileApart(with(ours(), lombok), List.of()));
    assertFindsPromoOnly(compileApart(before(ours(), lombok), List.of()));
  }

  @Test
  void findsBesideMapStruct() throws IOException {
    write(
        "app/Mapping.java",
        """
        package app;

        import org.mapstruct.Mapper;

        @Mapper
        interface Mapping {
          Target map(Source source);

          class Source {
            public String name;
          }

          class Target {
            public String name;
          }
        }
        """);
    File mapStruct = jar("mapstruct-processor");

    assertFindsPromoOnly(compile(with(ours(), mapStruct), List.of()));
    assertFindsPromoOnly(compile(before(ours(), mapStruct), List.of()));
  }

  @Test
  void findsBesideErrorProne() throws IOException {
    String output =
        compileApart(
            before(ours(), jar("error_prone_core"), jar("dataflow-errorprone")), ERROR_PRONE);

    assertThat(output).contains("Page.java:11: error: [BSC601] The cookie \"promo\"");
    assertThat(output).doesNotContain("shop-theme\" is set").contains("1 error");
  }

  @Test
  void findsUnderEveryCompilePolicy() throws IOException {
    for (String policy : List.of("todo", "simple", "byfile")) {
      assertFindsPromoOnly(compile(ours(), List.of("-XDcompilePolicy=" + policy)));
    }
  }

  @Test
  void nothingIsAnalysedWhenOnlyProcessorsRunAndANoteSaysSo() throws IOException {
    assertThat(compile(ours(), List.of("-proc:only")))
        .doesNotContain("BSC60")
        .containsOnlyOnce("Biscotti does not search for undeclared cookies when javac compiles no")
        .contains("biscotti:check");
    assertThat(compile(ours(), List.of("-proc:only", "-Abiscotti.undeclared=off")))
        .doesNotContain("does not look");
    assertThat(compile(ours(), List.of())).doesNotContain("does not look");
  }

  @Test
  void aModuleWithoutDeclarationsGetsNoMessage() throws IOException {
    Files.delete(folder.resolve("src/app/Cookies.java"));

    assertThat(compile(ours(), List.of("-proc:only"))).isEmpty();
  }

  @Test
  void aConstantThatOnlyLombokMakesFinalIsReported() throws IOException {
    write(
        "app/Basket.java",
        """
        package app;

        import dev.biscotti.annotations.*;
        import lombok.experimental.FieldDefaults;

        @FieldDefaults(makeFinal = true)
        class Basket {
          @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your basket.")
          static String BASKET = "basket";
        }
        """);
    for (List<File> processors :
        List.of(with(ours(), jar("lombok")), before(ours(), jar("lombok")))) {
      assertThat(compileApart(processors, List.of()))
          .contains("[BSC106] Basket.BASKET is not final when", "Lombok adds final only later");
    }
  }
}
