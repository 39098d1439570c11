package dev.biscotti.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each test that a document names as evidence exists. */
class NamedTestsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern NAME =
      Pattern.compile("`([A-Z]\\w*(?:Test|Contract|Fuzzer))(?:\\.(\\w+))?`");

  @Test
  void everyTestThatADocumentNamesExists() throws IOException {
    Map<String, String> tests = tests();
    List<String> missing = new ArrayList<>();
    int found = 0;
    for (Path document : documents()) {
      List<MatchResult> names = NAME.matcher(Files.readString(document)).results().toList();
      for (MatchResult name : names) {
        found++;
        if (!exists(tests, name)) {
          missing.add(ROOT.relativize(document) + ": " + name.group());
        }
      }
    }

    assertThat(found).isGreaterThan(50);
    assertThat(missing).isEmpty();
  }

  private static boolean exists(Map<String, String> tests, MatchResult name) {
    String test = tests.getOrDefault(name.group(1), "");
    return !test.isEmpty() && (name.group(2) == null || test.contains(" " + name.group(2) + "("));
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
        Stream<Path> top = Files.list(ROOT)) {
      return Stream.concat(docs, top)
          .filter(path -> path.toString().endsWith(".md"))
          .filter(path -> !path.endsWith("CHANGELOG.md"))
          .sorted()
          .toList();
    }
  }

  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new HashMap<>();
    for (Path module : modules()) {
      Path sources = module.resolve("src/test/java");
      if (Files.isDirectory(sources)) {
        try (Stream<Path> files = Files.walk(sources)) {
          for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
            String name = file.getFileName().toString().replace(".java", "");
            tests.merge(name, Files.readString(file), String::concat);
          }
        }
      }
    }
    return tests;
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules.filter(Files::isDirectory).sorted().toList();
    }
  }
}
