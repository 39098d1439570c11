package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that name tests as evidence name tests that exist. */
class EvidencePagesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|Contract))\\.(\\w+)`");

  @ParameterizedTest
  @ValueSource(strings = {"docs/checklist.md", "docs/unmet-needs.md"})
  void every_test_that_a_page_names_exists(String page) throws IOException {
    Map<String, String> tests = tests();
    Matcher named = NAMED.matcher(Files.readString(ROOT.resolve(page)));
    int count = 0;
    while (named.find()) {
      count++;
      assertThat(tests).as(page).containsKey(named.group(1));
      assertThat(tests.get(named.group(1)))
          .as(named.group())
          .containsPattern("void " + named.group(2) + "\\(");
    }
    assertThat(count).isGreaterThan(20);
  }

  private static Map<String, String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT, 12)) {
      return files
          .filter(file -> file.toString().contains("src/test/java"))
          .filter(file -> file.toString().matches(".*(Test|Contract)\\.java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  EvidencePagesTest::read,
                  (one, other) -> one + other));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Points, of 25 less what does not apply; the page promises nine tenths and no zero. */
  @Test
  void the_totals_of_the_checklist_are_the_sums_of_its_points() throws IOException {
    List<String[]> rows =
        Files.readString(ROOT.resolve("docs/checklist.md"))
            .lines()
            .filter(line -> line.matches("\\| \\d+ \\|.*"))
            .map(line -> line.split("\\|"))
            .toList();
    assertThat(rows).hasSize(25);
    String page = Files.readString(ROOT.resolve("docs/checklist.md"));
    for (int site = 3; site <= 5; site++) {
      double points = 0;
      int most = 0;
      for (String[] row : rows) {
        String score = row[site].strip();
        assertThat(score).as(row[1]).isIn("1", "0.5", "n/a");
        if (!score.equals("n/a")) {
          points += Double.parseDouble(score);
          most++;
        }
      }
      String total = String.valueOf(points).replaceFirst("\\.0$", "") + " of " + most;
      assertThat(page).as("column " + site).contains(total);
      assertThat(points / most).isGreaterThanOrEqualTo(23.0 / 25);
    }
  }
}
