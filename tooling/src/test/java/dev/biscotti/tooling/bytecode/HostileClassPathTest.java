package dev.biscotti.tooling.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.tooling.fuzz.Mutations;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Malformed class files and jars: the search reports them and continues. */
class HostileClassPathTest {
  private static final String SENDER =
      """
      package shop;
      import jakarta.servlet.http.*;
      import java.util.*;
      import java.util.function.*;
      public class Sender {
        private static final Map<String, String> NAMES = Map.of("a", "shop-theme", "b", "undeclared");
        enum Kind { ONE("shop-theme"), TWO("cart-7"); final String text; Kind(String t) { text = t; } }
        private final HttpServletResponse response;
        Sender(HttpServletResponse r) { response = r; }
        void send(String name, int kind) {
          StringBuilder line = new StringBuilder("cart-").append(kind).append('=');
          response.addHeader("Set-Cookie", line.append(name).toString());
          String chosen = switch (kind) { case 1 -> "shop-theme"; case 2 -> NAMES.get(name); default -> Kind.TWO.text; };
          for (Kind one : Kind.values()) { response.addCookie(new Cookie(one.text, chosen)); }
          Supplier<Cookie> later = () -> new Cookie(chosen, "x" + kind);
          try { response.addCookie(later.get()); } catch (IllegalStateException e) { set("shop-" + name); }
          Cookie cookie = new Cookie("old", ""); cookie.setMaxAge(0); response.addCookie(cookie);
        }
        private void set(String name) { response.addCookie(new Cookie(name, "1")); }
      }
      """;

  @TempDir Path folder;

  private Module shop() throws IOException {
    return new Module(folder)
        .source(
            "ShopCookies.java",
            new String(
                HostileClassPathTest.class.getResourceAsStream("ShopCookies.java").readAllBytes(),
                StandardCharsets.UTF_8))
        .source("Sender.java", SENDER)
        .compile();
  }

  @Test
  @Tag("slow")
  void aClassFileWithWrongOctetsIsAProblemAtMost() throws IOException {
    Path classes = shop().classes();
    List<byte[]> seeds = new ArrayList<>();
    for (String name : List.of("Sender", "Sender$Kind", "ShopCookies")) {
      seeds.add(Files.readAllBytes(classes.resolve("shop/" + name + ".class")));
    }
    Path own = Files.createDirectories(folder.resolve("own"));
    Path none = Files.createDirectories(folder.resolve("none"));
    for (String name : List.of("Sender$Kind", "ShopCookies")) {
      Files.createDirectories(own.resolve("shop"));
      Files.copy(
          classes.resolve("shop/" + name + ".class"), own.resolve("shop/" + name + ".class"));
    }

    int tried =
        Mutations.search(
            seeds,
            30,
            input -> {
              Files.write(own.resolve("shop/Sender.class"), input);
              BytecodeSearch.search(
                  new SearchRequest(List.of(own), Compilers.classPath(), List.of(), true, false));
              BytecodeSearch.search(
                  new SearchRequest(List.of(none), List.of(own), List.of(), true, true));
              CatalogSearch.searched(List.of(none), List.of(own));
            });

    assertThat(tried).isGreaterThanOrEqualTo(30);
  }

  @Test
  void aLibraryCannotLetTheSearchOverlookAnything() throws IOException {
    Path classes = shop().classes();
    Path library = folder.resolve("library/META-INF/biscotti");
    Files.writeString(
        Files.createDirectories(library).resolve("sinks.tsv"),
        "jakarta.servlet.http.Cookie\t<init>\t*\t0\tclient\tNAME\n");
    List<Path> classPath = new ArrayList<>(Compilers.classPath());
    int found = search(classes, classPath).findings().size();

    classPath.add(0, folder.resolve("library"));

    assertThat(found).isPositive();
    assertThat(search(classes, classPath).findings()).hasSize(found);
  }

  private static SearchResult search(Path classes, List<Path> classPath) throws IOException {
    return BytecodeSearch.search(
        new SearchRequest(List.of(classes), classPath, List.of(), true, false));
  }

  /**
   * 33 kilobytes of a jar that would expand to 33 megabytes; larger jars could expand to gigabytes.
   */
  @Test
  void anEntryThatGrowsWithoutEndIsNotReadToItsEnd() throws IOException {
    Path jar = folder.resolve("bomb.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("lib/Bomb.class"));
      zip.write(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61, 0, 1});
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i <= ClassContainer.MAX_LENGTH >> 20; i++) {
        zip.write(zeros);
      }
    }
    assertThat(Files.size(jar)).isLessThan(100_000);

    SearchedLibraries searched = CatalogSearch.searched(List.of(), List.of(jar));

    assertThat(searched.problems())
        .extracting(SearchProblem::reason)
        .singleElement()
        .asString()
        .contains("lib/Bomb.class is longer than 33554432 bytes");
  }

  @Test
  void aFileThatIsNotAJarIsReported() throws IOException {
    Path shop = shop().jar("shop.jar", "");
    byte[] octets = Files.readAllBytes(shop);
    Path cut = Files.write(folder.resolve("cut.jar"), java.util.Arrays.copyOf(octets, 500));
    octets[octets.length - 10]++;
    octets[octets.length / 2]++;
    Path changed = Files.write(folder.resolve("changed.jar"), octets);
    Path loop = Files.createSymbolicLink(folder.resolve("loop.jar"), Path.of("loop.jar"));

    for (Path jar : List.of(cut, changed, loop, folder.resolve("missing.jar"))) {
      assertThat(CatalogSearch.searched(List.of(), List.of(jar)).problems())
          .as(jar.toString())
          .isNotEmpty();
    }
  }
}
