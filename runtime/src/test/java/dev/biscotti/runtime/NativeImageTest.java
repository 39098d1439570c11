package dev.biscotti.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * GraalVM's native-image leaves out resources that are not listed. All that the runtime reads are
 * in {@code reachability-metadata.json}, and in the file that releases before GraalVM for JDK 23
 * read.
 */
class NativeImageTest {
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final String CONFIGURATION =
      "META-INF/native-image/dev.biscotti/biscotti-runtime/";

  /** The classes that open resources, each with examples of the names it opens. */
  private static final Map<String, List<String>> READERS =
      new TreeMap<>(
          Map.of(
              "ChoiceResource",
              List.of(
                  "dev/biscotti/runtime/choices/choices.js",
                  "dev/biscotti/runtime/choices/choices.css"),
              "ChoiceTexts",
              List.of(
                  "dev/biscotti/runtime/choices/texts_en.properties",
                  "META-INF/biscotti/choices_pt-BR.properties"),
              "CompiledPage",
              List.of(
                  "META-INF/biscotti/shop/policy.html", "META-INF/biscotti/shop/policy.de-AT.html"),
              "ConsentSchema",
              List.of("META-INF/biscotti-consent-log/flyway/R__biscotti_consent_log.sql"),
              "TextsReader",
              List.of(
                  "META-INF/biscotti/shop/texts.properties",
                  "META-INF/biscotti/shop/texts.de-AT.properties"),
              "LockResource",
              List.of("META-INF/biscotti/shop.lock")));

  private static boolean isIncluded(String format, String resource) throws IOException {
    return patterns(format).stream().anyMatch(pattern -> pattern.matcher(resource).matches());
  }

  private static List<Pattern> patterns(String format) throws IOException {
    boolean current = format.equals("glob");
    String file = current ? "reachability-metadata.json" : "resource-config.json";
    List<Pattern> patterns = new ArrayList<>();
    Pattern.compile("\"" + format + "\": \"([^\"]*)\"")
        .matcher(Files.readString(RESOURCES.resolve(CONFIGURATION).resolve(file)))
        .results()
        .map(found -> found.group(1))
        .forEach(text -> patterns.add(Pattern.compile(current ? regex(text) : text)));
    return patterns;
  }

  /** {@code *} matches a part of a name, {@code **} any number of folders. */
  private static String regex(String glob) {
    return Pattern.compile("\\*\\*/|\\*\\*|\\*|[^*]+")
        .matcher(glob)
        .replaceAll(NativeImageTest::regex)
        .replace("\\\\", "\\");
  }

  private static String regex(MatchResult part) {
    return switch (part.group()) {
      case "**/" -> "(.*/)?";
      case "**" -> ".*";
      case "*" -> "[^/]*";
      default -> part.group().replace(".", "[.]");
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"glob", "pattern"})
  void everyResourceOfTheJarIsNamed(String format) throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String resource = RESOURCES.relativize(file).toString().replace('\\', '/');
        if (!resource.startsWith(CONFIGURATION)) {
          assertThat(isIncluded(format, resource)).as(resource).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"glob", "pattern"})
  void everyResourceThatIsOpenedIsNamedAndNoClassIs(String format) throws IOException {
    for (List<String> resources : READERS.values()) {
      for (String resource : resources) {
        assertThat(isIncluded(format, resource)).as(resource).isTrue();
      }
    }
    assertThat(isIncluded(format, "dev/biscotti/runtime/choices/ChoiceTexts.class")).isFalse();
    assertThat(isIncluded(format, "META-INF/MANIFEST.MF")).isFalse();
  }

  @Test
  void theClassesThatOpenResourcesAreKnown() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      List<String> readers = new ArrayList<>();
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        if (Files.readString(file).matches("(?s).*\\.getResource(s|AsStream)?\\(.*")) {
          readers.add(file.getFileName().toString().replace(".java", ""));
        }
      }
      assertThat(readers)
          .as("add the resources of a new reader to READERS and to the configuration")
          .containsExactlyInAnyOrderElementsOf(READERS.keySet());
    }
  }

  /** Only the adapter to Undertow calls methods by name; the compiler knows all other calls. */
  @Test
  void reflectiveCallsAreListed() throws IOException {
    List<String> reflective = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        if (Stream.of(
                "java.lang.reflect",
                "java.lang.invoke",
                "Class.forName",
                "ServiceLoader",
                "ResourceBundle",
                "ObjectInputStream")
            .anyMatch(text::contains)) {
          reflective.add(file.getFileName().toString());
          assertNamed(text);
        }
      }
    }
    assertThat(reflective).containsExactly("UndertowLines.java");
  }

  private static void assertNamed(String source) throws IOException {
    for (String file : List.of("reachability-metadata.json", "reflect-config.json")) {
      String configuration = Files.readString(RESOURCES.resolve(CONFIGURATION).resolve(file));
      Pattern.compile("(?:forName|getMethod)\\(\\s*\"([^\"]+)\"|\"(io\\.undertow[^\"]+)\"")
          .matcher(source)
          .results()
          .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
          .forEach(name -> assertThat(configuration).as(file).contains("\"" + name + "\""));
    }
  }
}
