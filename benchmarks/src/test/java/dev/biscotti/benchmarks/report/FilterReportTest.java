package dev.biscotti.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterReportTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void pageSaysWhatWasMeasured() throws IOException {
    String page = Files.readString(ROOT.resolve(RuntimeReport.PAGE));
    assertThat(MarkedSection.replaced(page, FilterReport.SECTION, FilterReport.section(ROOT)))
        .as("figures of docs/performance.md; bin/benchmark filter writes them")
        .isEqualTo(page);
  }

  @Test
  void differenceIsComparedWithTheTarget(@TempDir Path folder) throws IOException {
    Conditions conditions = Conditions.read(conditions(folder));
    Results results =
        new Results(
            Stream.of("deletedWithout", "setWithout")
                .flatMap(
                    name ->
                        Stream.of(
                            measurement(name, 100),
                            measurement(
                                name.replace("Without", "With"),
                                name.startsWith("set") ? 5100 : 5099)))
                .toList(),
            "VM",
            "1 fork(s)");

    assertThat(FilterReport.section(results, conditions))
        .contains("| 200 cookies deleted in one response | under 5 ms", "| 5.00 ms | yes |")
        .contains("| 200 cookies set in one response | under 5 ms", "| 5.00 ms | **no** |")
        .contains("| 200 set | 100 | 1 | 5100 | 1 | 5000 | 25.0 |");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> FilterReport.section(new Results(List.of(), "VM", "1 fork(s)"), conditions))
        .withMessageContaining("not measured");
  }

  private static Measurement measurement(String contender, double score) {
    return new Measurement("FilterReview", contender, "200", score, 1, "us/op", 0);
  }

  private static Path conditions(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("conditions.properties"),
        "date=2026-12-01\nmachine=m\njmh=1.37\ntomcat=11\n");
  }
}
