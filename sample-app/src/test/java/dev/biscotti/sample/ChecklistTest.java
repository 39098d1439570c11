package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The totals in docs/checklist.md add up. */
class ChecklistTest {
  private static final Path CHECKLIST = Path.of("../docs/checklist.md");

  @Test
  void theTotalsAreTheSumsOfThePointsAndNoSiteIsBelowNineTenths() throws IOException {
    List<String[]> rows =
        Files.readString(CHECKLIST)
            .lines()
            .filter(line -> line.matches("\\| \\d+ \\|.*"))
            .map(line -> line.split("\\|"))
            .toList();
    assertThat(rows).hasSize(25);
    String page = Files.readString(CHECKLIST);
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
