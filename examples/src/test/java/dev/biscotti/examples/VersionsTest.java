package dev.biscotti.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Code that users copy has the current version and names, which bin/set-version writes. */
class VersionsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern MAVEN =
      Pattern.compile("<artifactId>(biscotti-[\\w-]+)</artifactId>\\s*<version>([^<]+)</version>");
  private static final Pattern GRADLE =
      Pattern.compile("dev\\.biscotti:(biscotti-[\\w-]+):([\\w.$-]+|…)");
  private static final Pattern PROPERTY =
      Pattern.compile("<biscotti\\.version>([^<]+)<|biscottiVersion = [\"']([^\"']+)[\"']");

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    for (String folder : List.of("docs", "examples")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        files
            .filter(file -> file.toString().matches(".*\\.(md|gradle|gradle\\.kts|xml)"))
            .filter(file -> !file.startsWith(ROOT.resolve("examples/target")))
            .filter(file -> !file.endsWith(Path.of("examples", "pom.xml")))
            .forEach(pages::add);
      }
    }
    return pages;
  }

  private static List<MatchResult> found(Pattern pattern) throws IOException {
    List<MatchResult> found = new ArrayList<>();
    for (Path page : pages()) {
      pattern.matcher(Files.readString(page)).results().forEach(found::add);
    }
    return found;
  }

  @Test
  void artefactsThatPagesAndExamplesNameAreOursAndOfThisVersion() throws IOException {
    List<MatchResult> named = new ArrayList<>(found(MAVEN));
    named.addAll(found(GRADLE));

    assertThat(named).hasSizeGreaterThan(15);
    assertThat(named)
        .allSatisfy(
            one -> {
              Path module = ROOT.resolve(one.group(1).substring("biscotti-".length()));
              assertThat(module.resolve("pom.xml"))
                  .content()
                  .contains("<artifactId>" + one.group(1) + "</artifactId>")
                  .doesNotContain("<maven.deploy.skip>true</maven.deploy.skip>");
              assertThat(one.group(2))
                  .isIn(Versions.biscotti(), "${biscotti.version}", "$biscottiVersion", "…");
            });
  }

  @Test
  void theExamplesHaveThisVersion() throws IOException {
    assertThat(found(PROPERTY))
        .hasSize(5)
        .allSatisfy(
            one ->
                assertThat(one.group(1) == null ? one.group(2) : one.group(1))
                    .isEqualTo(Versions.biscotti()));
  }

  /** Maven 3.8's default version supports neither processor paths nor releases. */
  @Test
  void theCompilerPluginIsTheOneOfThisBuild() throws IOException {
    String stated = "<version>" + Versions.property("maven-compiler-plugin.version") + "</version>";
    Pattern plugin = Pattern.compile("<artifactId>maven-compiler-plugin</artifactId>\\s*(\\S*)");

    assertThat(found(plugin))
        .hasSize(4)
        .allSatisfy(one -> assertThat(one.group(1)).isEqualTo(stated));
  }

  @Test
  void theSpringBootExampleHasTheSpringBootOfThisBuild() throws IOException {
    assertThat(Files.readString(Path.of("spring-boot", "pom.xml")))
        .contains(
            "<spring-boot.version>"
                + Versions.property("spring-boot.version")
                + "</spring-boot.version>");
  }
}
