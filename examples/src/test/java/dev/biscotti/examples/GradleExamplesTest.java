package dev.biscotti.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.BiscottiProcessor;
import dev.biscotti.tooling.command.BiscottiCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks the Gradle projects without running Gradle: everything the build files name exists, and
 * Maven builds the sources.
 */
class GradleExamplesTest {
  private static final Pattern QUOTED = Pattern.compile("[\"']([^\"'\n]*)[\"']");
  private static final Pattern OPTION = Pattern.compile("-A([\\w.]+)=");
  private static final Pattern MAIN = Pattern.compile("mainClass = [\"']([\\w.]+)[\"']");

  private static String text(String file) throws IOException {
    return Files.readString(Path.of(file));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(one -> one.group(1)).toList();
  }

  @ParameterizedTest
  @CsvSource({"gradle-kotlin", "gradle-groovy"})
  void theirSourcesAndLocksAreThoseOfTheMavenProject(String folder) throws IOException {
    assertThat(Folders.texts(Path.of(folder, "src")))
        .isNotEmpty()
        .isEqualTo(Folders.texts(Path.of("maven", "src")));
  }

  @ParameterizedTest
  @CsvSource({"gradle-kotlin/build.gradle.kts", "gradle-groovy/build.gradle"})
  void filesNamedInTheirBuildFilesExist(String file) throws Exception {
    String build = text(file);

    assertThat(all(OPTION, build)).hasSize(2);
    assertThat(new BiscottiProcessor().getSupportedOptions()).containsAll(all(OPTION, build));
    assertThat(all(MAIN, build)).containsOnly("shop.ShopServer", BiscottiCommand.class.getName());
    assertThat(Path.of("maven/src/main/java/shop/ShopServer.java")).exists();
    assertThat(all(QUOTED, build)).contains("check", "update", "accept");
  }

  @Test
  void bothBuildFilesSayTheSame() throws IOException {
    assertThat(strings("gradle-groovy/build.gradle"))
        .isEqualTo(strings("gradle-kotlin/build.gradle.kts"));
  }

  /** The strings of a build file with their counts; the syntax of calls and tasks differs. */
  private static SortedMap<String, Integer> strings(String file) throws IOException {
    SortedMap<String, Integer> strings = new TreeMap<>();
    List<String> once = List.of("application", BiscottiCommand.class.getName(), "biscottiCheck");
    for (String string : all(QUOTED, text(file))) {
      strings.merge(string, 1, Integer::sum);
    }
    for (String string : once) {
      strings.remove(string);
    }
    return strings;
  }

  @Test
  void theyRunWhatTheHowToPageRuns() throws IOException {
    String page = text("../docs/how-to/gradle.md");
    String build = text("gradle-kotlin/build.gradle.kts");
    String tasks = build.substring(build.indexOf("fun biscottiTask"));

    assertThat(page).contains(tasks);
    assertThat(all(OPTION, page)).isEqualTo(all(OPTION, build));
  }
}
