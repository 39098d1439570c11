package dev.biscotti.tooling.bytecode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.classfile.ClassFile;
import dev.biscotti.search.classfile.MalformedClassFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An unreadable file becomes a problem that says why, and the search continues with the others. */
class UnreadableClassesTest {
  @TempDir Path folder;

  @Test
  void reportsAClassOfANewerJavaAndSearchesTheOthers() throws IOException {
    Module module = Shop.module(folder, "", Shop.adding("promo")).compile();
    Path policy = module.classes().resolve("app/ShopCookies.class");
    byte[] bytes = Files.readAllBytes(policy);
    bytes[6] = 0;
    bytes[7] = (byte) 200;
    Files.write(module.classes().resolve("app/Newer.class"), bytes);

    SearchResult result = module.search();

    assertThat(Marks.found(result)).containsExactly("8 BSC601 promo");
    assertThat(result.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place()).isEqualTo("app.Newer");
              assertThat(problem.reason()).startsWith("It was compiled for Java 156");
              assertThat(problem.ofModule()).isTrue();
            });
  }

  @Test
  void reportsBrokenClassFiles() throws IOException {
    Module module = Shop.module(folder, "", Shop.adding("promo")).compile();
    byte[] bytes = Files.readAllBytes(module.classes().resolve("app/Checkout.class"));
    Files.write(module.classes().resolve("app/Cut.class"), Arrays.copyOf(bytes, 200));
    Files.writeString(module.classes().resolve("app/Text.class"), "no class file at all");

    SearchResult result = module.search();

    assertThat(Marks.found(result)).containsExactly("8 BSC601 promo");
    assertThat(result.problems())
        .containsExactly(
            new SearchProblem("app.Cut", "Its class file is malformed: it ends too early.", true),
            new SearchProblem("app.Text", "It is not a class file.", true));
  }

  @Test
  void survivesEveryShortenedClassFile() throws IOException {
    Module module = Shop.module(folder, "", Shop.adding("promo")).compile();
    Path file = module.classes().resolve("app/Checkout.class");
    byte[] bytes = Files.readAllBytes(file);
    for (int length = 0; length < bytes.length; length += 7) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThat(module.search().problems()).as("%d bytes", length).isNotEmpty();
    }
  }

  @Test
  void reportsAPathThatIsNotThere() {
    Path absent = folder.resolve("absent");

    SearchResult result = new Module(folder.resolve("module")).search(absent);

    assertThat(result.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.place()).isEqualTo(absent.toString()));
  }

  @Test
  void namesAnInventoryOfALibraryThatCannotBeRead() throws IOException {
    Module common = new Module(folder.resolve("common")).source("A.java", "class A {}").compile();
    Path inventory = common.classes().resolve("META-INF/biscotti/shop/inventory.json");
    Files.createDirectories(inventory.getParent());
    Files.writeString(inventory, "{");
    Module web =
        new Module(folder.resolve("module"))
            .source("Checkout.java", Shop.setting(Shop.adding("promo")))
            .uses(common.jar("common.jar", ""))
            .compile();

    SearchResult result = web.search();

    assertThat(Marks.found(result)).containsExactly("8 BSC604");
    assertThat(result.problems())
        .extracting(SearchProblem::place)
        .contains("common.jar!/META-INF/biscotti/shop/inventory.json");
  }

  @Test
  void tellsWhichClassesItCouldNotFind() throws IOException {
    Module library =
        new Module(folder.resolve("lib"))
            .source(
                "Base.java",
                "package lib; public class Base { public void add(String a, String b) {} }")
            .compile();
    Module module =
        Shop.module(folder, "", "new lib.Base().add(\"a\", \"b\");")
            .uses(library.classes())
            .compile();
    Files.delete(library.classes().resolve("lib/Base.class"));

    assertThat(module.search().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.reason()).contains("lib.Base");
              assertThat(problem.ofModule()).isFalse();
            });
  }

  @Test
  void reportsADeclarationThatCannotBeRead() throws IOException {
    Module module = Shop.module(folder, "", Shop.adding("shop-theme")).compile();
    Path file = module.classes().resolve("app/ShopCookies.class");
    Files.write(file, replaced(Files.readAllBytes(file), "Light or dark.", "Light \u00C0 dark."));

    assertThat(module.search().problems())
        .containsExactly(
            new SearchProblem(
                "app.ShopCookies",
                "Its class file is malformed: a text in it is not UTF-8.",
                true));
  }

  /** The numbers include the counts, lengths and indexes in a class file. */
  @Test
  void readsADeclaringClassWithAnyWrongNumberOrSaysWhatIsWrong() throws IOException {
    Module module = Shop.module(folder, ", include = Object.class", "").compile();
    byte[] right = Files.readAllBytes(module.classes().resolve("app/ShopCookies.class"));
    int malformed = 0;
    for (int at = 0; at + 1 < right.length; at++) {
      for (int number : new int[] {0, 1, 0x7FFF, 0xFFFF}) {
        byte[] wrong = right.clone();
        wrong[at] = (byte) (number >> 8);
        wrong[at + 1] = (byte) number;
        malformed += isMalformed(wrong) ? 1 : 0;
      }
    }

    assertThat(malformed).isGreaterThan(right.length);
  }

  private static boolean isMalformed(byte[] bytes) {
    try {
      ClassFile file = ClassFile.read(bytes);
      DeclarationReader.mayDeclare(file);
      assertThat(DeclarationReader.read(file).name()).isEqualTo(file.name());
      return false;
    } catch (MalformedClassFileException malformed) {
      assertThat(malformed).hasMessageEndingWith(".");
      return true;
    }
  }

  @Test
  void aCatalogThatIsNestedInItselfIsReadOnce() throws IOException {
    Module library = new Module(folder.resolve("lib")).source("LibCookies.java", Shop.CATALOG);
    Path catalog = library.compile().classes().resolve("lib/LibCookies.class");
    byte[] nested = Files.readAllBytes(catalog);
    Files.write(catalog, replaced(nested, "lib/LibCookies$Nested", "lib/LibCookies"));
    Module module =
        Shop.module(folder, ", include = lib.LibCookies.class", Shop.adding("lib-token"))
            .uses(library.classes())
            .compile();

    assertThat(module.search().findings()).isEmpty();
  }

  /** A class file with one text replaced; each character is one byte. */
  private static byte[] replaced(byte[] file, String old, String now) {
    String text = new String(file, ISO_8859_1);
    return text.replace(
            (char) 0 + "" + (char) old.length() + old, (char) 0 + "" + (char) now.length() + now)
        .getBytes(ISO_8859_1);
  }
}
