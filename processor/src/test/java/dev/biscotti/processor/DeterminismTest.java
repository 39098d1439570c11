package dev.biscotti.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.AnnouncingShop;
import dev.biscotti.processor.testing.GoldenFiles;
import dev.biscotti.processor.testing.Project;
import dev.biscotti.processor.testing.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same declarations produce the same bytes. The golden files show that JDKs agree. */
@Tag("slow")
@Isolated // changes the default locale and time zone
class DeterminismTest {
  @TempDir private static Path folder;
  private static AnnouncingShop shop;
  private static Map<String, String> expected;

  @BeforeAll
  static void compileOnceHere() {
    shop = new AnnouncingShop(folder.resolve("written"));
    Project project = shop.writeTo(new Project(folder.resolve("here")));
    compile(project, ToolProvider.getSystemJavaCompiler(), shop.files());
    expected = project.outputs();
  }

  private static void compile(Project project, JavaCompiler compiler, List<String> files) {
    Project.Result result = project.compileWith(compiler, files.toArray(new String[0]));
    assertThat(result.success()).as(result.text()).isTrue();
  }

  @Test
  void theFilesHaveWhatCouldDiffer() {
    assertThat(expected)
        .containsKeys(
            "META-INF/biscotti/shop/inventory.json",
            "META-INF/biscotti/shop/policy.html",
            "META-INF/biscotti/shop/policy.sv.html",
            "shop/ShopCookiesGuard.java");
    assertThat(expected.get("META-INF/biscotti/shop/policy.de.md"))
        .contains("Bevorstehende Änderungen", "14. September 2026", "36 Stunden", "13 Monate");
  }

  /**
   * The output does not depend on the compiler, the order of the files, earlier builds, the locale
   * with its letters and digits, the calendar, or the day.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tr-TR",
        "ar-EG-u-nu-arab",
        "th-TH-u-ca-buddhist-nu-thai",
        "hi-IN-u-nu-deva",
        "de-DE"
      })
  void everyMachineWritesTheSameBytes(String language) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Random random = new Random(language.hashCode());
      buildAll(language + "-javac", ToolProvider.getSystemJavaCompiler(), random);
      TimeZone.setDefault(TimeZone.getTimeZone("America/Adak"));
      buildAll(language + "-ecj", new EclipseCompiler(), random);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  /**
   * Builds an older version of one file with the others, then that file alone, then everything at
   * once.
   */
  private static void buildAll(String name, JavaCompiler compiler, Random random) {
    List<String> shuffled = new ArrayList<>(shop.files());
    Collections.shuffle(shuffled, random);
    Project project = shop.writeTo(new Project(folder.resolve(name)));
    shop.writeOldBasket(project);
    compile(project, compiler, shuffled);
    assertThat(project.outputs()).isNotEqualTo(expected);

    shop.writeBasket(project);
    project.deleteOutput(
        "shop/ShopCookiesGuard.class"); // ECJ does not generate a class that already exists
    project.deleteOutput("shop/ShopCookiesGuard.java");
    compile(project, compiler, List.of(AnnouncingShop.BASKET));
    assertSame(project, name + " after " + AnnouncingShop.BASKET + " alone");

    Collections.shuffle(shuffled, random);
    Project clean = shop.writeTo(new Project(folder.resolve(name + "-clean")));
    compile(clean, compiler, shuffled);
    assertSame(clean, name + " " + shuffled);
  }

  private static void assertSame(Project project, String how) {
    Map<String, String> outputs = project.outputs();
    assertThat(outputs.keySet()).as(how).isEqualTo(expected.keySet());
    expected.forEach(
        (path, text) -> assertThat(outputs.get(path)).as(how + ": " + path).isEqualTo(text));
  }

  @Test
  void onlyLineFeedsAndOneAtTheEnd() {
    expected.forEach(
        (path, text) -> {
          assertThat(text).as(path).doesNotContain("\r").endsWith("\n");
          assertThat(text).as(path).doesNotEndWith("\n\n");
        });
  }

  @Test
  void noLineOfGeneratedJavaEndsWithASpace() {
    assertThat(expected.keySet()).anyMatch(path -> path.endsWith(".java"));
    expected.forEach(
        (path, text) -> {
          if (path.endsWith(".java")) {
            assertThat(text).as(path).doesNotContain(" \n");
          }
        });
  }

  @Test
  void theGoldenFilesAreThoseOfTheStorefrontAlone() {
    Project project = new Project(folder.resolve("golden"));
    Sources.storefrontFiles().forEach(project::write);
    project.compile(Sources.storefrontFiles().keySet().toArray(new String[0]));

    GoldenFiles.assertGolden(
        "storefront/inventory.json", project.output("META-INF/biscotti/storefront/inventory.json"));
  }
}
