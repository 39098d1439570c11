package dev.biscotti.processor;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The same declarations give the same bytes. That two JDKs agree, the golden files show. */
@Isolated // changes the default locale and time zone
class DeterminismTest {
  @TempDir Path folder;

  private Project storefront(String name) {
    Project project = new Project(folder.resolve(name));
    Sources.storefrontFiles().forEach(project::write);
    for (char letter = 'A'; letter <= 'H'; letter++) {
      project.write(
          "shop/" + letter + ".java",
          """
          package shop;

          import dev.biscotti.annotations.*;

          class %1$s {
            @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds step %1$s.")
            static final String Z%1$s = "z%1$s";

            @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds the end of step %1$s.")
            static final String A%1$s = "a%1$s";
          }
          """
              .formatted(letter));
    }
    return project;
  }

  private static List<String> files() {
    List<String> files = new ArrayList<>(Sources.storefrontFiles().keySet());
    for (char letter = 'A'; letter <= 'H'; letter++) {
      files.add("shop/" + letter + ".java");
    }
    return files;
  }

  private Map<String, String> compile(String name, List<String> files) {
    Project project = storefront(name);
    Project.Result result = project.compile(files.toArray(new String[0]));
    assertThat(result.success()).as(result.text()).isTrue();
    return project.outputs();
  }

  @Test
  void theOrderOfFilesDoesNotMatter() {
    Map<String, String> expected = compile("ordered", files());
    for (int seed = 0; seed < 4; seed++) {
      List<String> shuffled = new ArrayList<>(files());
      Collections.shuffle(shuffled, new Random(seed));

      assertThat(compile("shuffled" + seed, shuffled)).as(shuffled.toString()).isEqualTo(expected);
    }
  }

  @Test
  void localeAndTimeZoneDoNotMatter() {
    Map<String, String> expected = compile("here", files());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag :
          List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "sv-SE", "hi-IN")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        for (String id : List.of("Pacific/Kiritimati", "America/Adak")) {
          TimeZone.setDefault(TimeZone.getTimeZone(id));
          String name = tag + id.replace('/', '-');

          assertThat(compile(name, files())).as(name).isEqualTo(expected);
        }
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void theEclipseCompilerGivesTheSameFiles() {
    Project project = storefront("eclipse");
    Project.Result result =
        project.compileWith(new EclipseCompiler(), files().toArray(new String[0]));

    assertThat(result.success()).as(result.text()).isTrue();
    Map<String, String> javac = compile("javac", files());
    assertThat(project.outputs().keySet()).isEqualTo(javac.keySet());
    javac.forEach((path, text) -> assertThat(project.outputs().get(path)).as(path).isEqualTo(text));
  }

  @Test
  void onlyLineFeedsAndOneAtTheEnd() {
    compile("line-ends", files())
        .forEach(
            (path, text) -> {
              assertThat(text).as(path).doesNotContain("\r").endsWith("\n");
              assertThat(text).as(path).doesNotEndWith("\n\n");
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
