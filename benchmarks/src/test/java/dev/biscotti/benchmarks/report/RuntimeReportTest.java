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

class RuntimeReportTest {
  /** Tests run in the directory of their module. */
  private static final Path ROOT = Path.of("..");

  @Test
  void pageSaysWhatWasMeasured() throws IOException {
    String page = Files.readString(ROOT.resolve(RuntimeReport.PAGE));
    assertThat(MarkedSection.replaced(page, RuntimeReport.section(ROOT)))
        .as("figures of docs/performance.md; bin/benchmark writes them")
        .isEqualTo(page);
  }

  @Test
  void pictureShowsWhatWasMeasured() throws IOException {
    Path picture = ROOT.resolve("docs").resolve(RuntimeReport.PICTURE);
    boolean measured = Files.exists(ROOT.resolve(RuntimeReport.RESULTS));
    assertThat(Files.exists(picture)).isEqualTo(measured);
    assertThat(measured ? Files.readString(picture) : "")
        .isEqualTo(measured ? RuntimeReport.picture(ROOT) : "");
  }

  @Test
  void resultsDoNotContainTheLocationOfTheJvm() throws IOException {
    try (Stream<Path> results = Files.walk(ROOT.resolve(RuntimeReport.RESULTS))) {
      List<Path> files = results.filter(Files::isRegularFile).toList();
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(file -> assertThat(file).content().doesNotContainPattern("\"(/|[A-Z]:)"));
    }
  }

  @Test
  void onlyTheSectionChanges() {
    String page = "before\n" + MarkedSection.BEGIN + "old\n" + MarkedSection.END + "after\n";
    assertThat(MarkedSection.replaced(page, "new\n"))
        .isEqualTo("before\n" + MarkedSection.BEGIN + "new\n" + MarkedSection.END + "after\n");
  }

  @Test
  void pageWithoutTheSectionIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarkedSection.replaced("no markers\n", "new\n"))
        .withMessageContaining("benchmark:begin runtime");
  }

  @Test
  void resultsWithoutAPeerAreNoComparison(@TempDir Path directory) throws IOException {
    write(directory, "biscotti", 100, 176);
    assertThat(Results.read(directory).of("SetCookieWithLifetime", "biscotti").octets())
        .isEqualTo(176);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Target.of(Results.read(directory)))
        .withMessageContaining("no peer measured");
  }

  private static void write(Path directory, String contender, double score, double octets)
      throws IOException {
    Files.writeString(
        directory.resolve(contender + ".json"),
        """
        [{"benchmark": "dev.biscotti.benchmarks.SetCookieWithLifetime.%s", "mode": "avgt",
          "vmName": "VM", "vmVersion": "17", "forks": 1, "warmupIterations": 1,
          "warmupTime": "1 s", "measurementIterations": 1, "measurementTime": "1 s",
          "primaryMetric": {"score": %s, "scoreError": "NaN", "scoreUnit": "ns/op"},
          "secondaryMetrics": {"gc.alloc.rate.norm": {"score": %s}}}]
        """
            .formatted(contender, score, octets));
  }
}
