package dev.biscotti.tooling.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files from Kotlin and Scala are searched like those from javac. */
@Tag("slow")
class OtherLanguagesTest {
  @TempDir Path folder;

  @Test
  void searchesKotlin() throws IOException {
    Path program = Compilers.resource("Checkout.kt");
    Compilers.kotlin(declared(), program);

    SearchResult result = search("kotlin-compiler");

    assertThat(Marks.found(result)).isEqualTo(Marks.expected(program));
    assertThat(result.problems()).isEmpty();
    assertThat(result.findings()).allMatch(one -> one.at().sourceFile().equals("Checkout.kt"));
    assertThat(result.allowances())
        .extracting(allowance -> allowance.location())
        .containsExactly("app.Checkout.allowed");
  }

  @Test
  void showsKotlinWhatToWriteInKotlin() throws IOException {
    Path program = Compilers.resource("Basket.kt");
    Compilers.kotlin(Files.createDirectories(folder.resolve("classes")), program);

    SearchResult result = search("kotlin-compiler");

    assertThat(Marks.found(result)).isEqualTo(Marks.expected(program));
    assertThat(result.findings())
        .extracting(one -> one.finding().fix())
        .satisfiesExactly(
            cart ->
                assertThat(cart)
                    .startsWith("Declare it in ShopCookies:\n")
                    .endsWith("\n    const val CART = \"cart\""),
            visitor ->
                assertThat(visitor)
                    .endsWith(".visitor().ifGranted { cookie -> cookie.set(value) }"));
  }

  @Test
  void searchesScala() throws IOException {
    Path program = Compilers.resource("Checkout.scala");
    Compilers.scala(declared(), program);

    SearchResult result = search("scala-compiler");

    assertThat(Marks.found(result)).isEqualTo(Marks.expected(program));
    assertThat(result.problems()).isEmpty();
    assertThat(result.findings()).allMatch(one -> one.at().sourceFile().equals("Checkout.scala"));
  }

  private Path declared() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Compilers.java(classes, List.of(), Compilers.resource("ShopCookies.java"));
    return classes;
  }

  private SearchResult search(String library) throws IOException {
    List<Path> classPath = new ArrayList<>(Compilers.classPath());
    classPath.addAll(Compilers.jars(library));
    return BytecodeSearch.search(
        new SearchRequest(List.of(folder.resolve("classes")), classPath, List.of(), true, false));
  }
}
