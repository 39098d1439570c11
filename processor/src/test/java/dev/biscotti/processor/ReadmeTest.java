package dev.biscotti.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static dev.biscotti.processor.testing.Compilations.compile;
import static dev.biscotti.processor.testing.Compilations.compileStrictly;
import static dev.biscotti.processor.testing.Compilations.resource;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.biscotti.processor.testing.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/** Everything that the README shows is true. */
class ReadmeTest {
  private final List<FencedCodeBlock> blocks = blocks();

  @Test
  void itsJavaCompilesWithoutAWarning() {
    assertThat(compileStrictly(List.of(), java("java"))).succeededWithoutWarnings();
  }

  @Test
  void whatItSaysDoesNotCompileDoesNot() {
    List<JavaFileObject> all = new ArrayList<>(List.of(java("java")));
    all.addAll(List.of(java("java does-not-compile")));

    Compilation compilation = compile(all);

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("cannot find symbol");
  }

  @Test
  void thePieceOfThePolicyIsThere() {
    Compilation compilation = compile(java("java"));

    assertThat(resource(compilation, "META-INF/biscotti/storefront/policy.md"))
        .contains(text("| Name |"));
  }

  @Test
  void theMistakeGetsItsMessage() {
    String declared = declaration().replace("\"P13M\"", "\"P14M\"");

    Compilation compilation =
        compile(
            Sources.source("shop.ShopCookies", declared),
            Sources.source("shop.Theme", "package shop;\n\nenum Theme {}\n"));

    assertThat(compilation.errors())
        .extracting(error -> error.getMessage(Locale.ROOT) + "\n")
        .containsExactly(text("[BSC303]"));
    assertThat(compilation.errors().get(0).getLineNumber())
        .isEqualTo(declared.substring(0, declared.indexOf("P14M")).lines().count());
  }

  @Test
  void theUndeclaredCookieGetsItsMessage() {
    List<JavaFileObject> all = new ArrayList<>(List.of(java("java")));
    all.addAll(List.of(java("java undeclared")));

    assertThat(compile(all).errors())
        .extracting(error -> error.getMessage(Locale.ROOT) + "\n")
        .containsExactly(text("[BSC601]"));
  }

  @Test
  void itsFiguresAreThoseOfThePagesItNames() throws IOException {
    String readme = page("README.md");

    assertThat(readme)
        .contains(carriedFacts(page("docs/fact-kinds.md")))
        .contains(cookiesNamed(page("docs/published-code.md")))
        .contains(setCookieTimes(page("docs/performance.md")))
        .contains(compileRatio(page("docs/performance.md")));
  }

  private static String carriedFacts(String page) {
    int all = Integer.parseInt(first(page, "state (\\d+) kinds of facts").group(1));
    int not = Integer.parseInt(first(page, "\\*\\*not available\\*\\* \\((\\d+)\\)").group(1));
    return "%d of the [%d kinds of facts]".formatted(all - not, all);
  }

  private static String cookiesNamed(String page) {
    MatchResult all =
        first(page, "\\| all (\\d+), now \\| (\\d+) \\| (\\d+) \\| [\\d.]+ % \\| 0 \\|");
    return "[%s published libraries and applications](docs/published-code.md) the search for undeclared cookies named %s of\n  %s cookies"
        .formatted(all.group(1), all.group(3), all.group(2));
  }

  private static String setCookieTimes(String page) {
    String table =
        page.substring(page.indexOf("\n### Set-Cookie, every attribute, with a lifetime"));
    String own = first(table, "\\| \\*\\*Biscotti\\*\\*[^|]*\\| 1.00 \\| ([\\d.]+) \\|").group(1);
    String netty = first(table, "\\| Netty \\| [\\d.]+ \\| ([\\d.]+) \\|").group(1);
    return "takes %.0f ns, against %.0f ns with Netty"
        .formatted(Double.parseDouble(own), Double.parseDouble(netty));
  }

  private static String compileRatio(String page) {
    return "%s times the CPU"
        .formatted(first(page, "at most 1.05 × plain javac \\| ([\\d.]+) ×").group(1));
  }

  private static MatchResult first(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.toMatchResult();
  }

  private static String page(String name) throws IOException {
    return Files.readString(Path.of("..", name));
  }

  private String declaration() {
    return blocks.stream()
        .map(FencedCodeBlock::getLiteral)
        .filter(text -> text.contains("class ShopCookies"))
        .findFirst()
        .orElseThrow();
  }

  private String text(String start) {
    return blocks.stream()
        .filter(block -> block.getInfo().equals("text"))
        .map(FencedCodeBlock::getLiteral)
        .filter(text -> text.startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private JavaFileObject[] java(String info) {
    return blocks.stream()
        .filter(block -> block.getInfo().equals(info))
        .map(FencedCodeBlock::getLiteral)
        .map(text -> Sources.source("shop." + typeName(text), text))
        .toArray(JavaFileObject[]::new);
  }

  private static String typeName(String text) {
    Matcher matcher = Pattern.compile("(?:class|enum) (\\w+)").matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("no class in " + text);
    }
    return matcher.group(1);
  }

  private static List<FencedCodeBlock> blocks() {
    List<FencedCodeBlock> found = new ArrayList<>();
    try {
      Parser.builder()
          .build()
          .parse(Files.readString(Path.of("..", "README.md")))
          .accept(
              new AbstractVisitor() {
                @Override
                public void visit(FencedCodeBlock block) {
                  found.add(block);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
