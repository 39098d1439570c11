package dev.biscotti.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.biscotti.benchmarks.build.Sample;
import dev.biscotti.benchmarks.build.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BuildReportTest {
  private static final Path ROOT = Path.of("..");

  @ParameterizedTest
  @EnumSource
  void pageSaysWhatWasMeasured(BuildPart part) throws IOException {
    String page = Files.readString(ROOT.resolve(RuntimeReport.PAGE));
    assertThat(MarkedSection.replaced(page, part.word(), BuildReport.section(ROOT, part)))
        .as("figures of docs/performance.md; bin/benchmark %s writes them", part.word())
        .isEqualTo(page);
  }

  @ParameterizedTest
  @EnumSource
  void pictureShowsWhatWasMeasured(BuildPart part) throws IOException {
    assertThat(Files.readString(BuildReport.picture(ROOT, part)))
        .isEqualTo(BuildReport.plot(ROOT, part))
        .contains("<title id=\"title\">", "<desc id=\"desc\">", "prefers-color-scheme: dark");
  }

  @Test
  void medianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
    Sample one = sample("a", 1);
    Sample two = sample("a", 2);
    Sample five = sample("a", 5);
    assertThat(Samples.median(List.of(five, one, two), Sample::cpu)).isEqualTo(2);
    assertThat(Samples.median(List.of(five, two), Sample::cpu)).isEqualTo(3.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.median(List.of(), Sample::cpu))
        .withMessage("not measured");
  }

  @Test
  void runsAreReadAsTheyWereWritten(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("part.json");
    Files.writeString(
        file,
        """
        [
          {"series":"a","classes":0,"declarations":20,"cpu":1.5,"thread":1.25,"wall":2.0}
        ]
        """);
    assertThat(Samples.read(file).of("a", 0, 20))
        .containsExactly(new Sample("a", 0, 20, 1.5, 1.25, 2));
    assertThat(Samples.read(folder.resolve("none.json")).all()).isEmpty();
  }

  @Test
  void largestSizeEndsTheAxis() {
    String svg =
        new LinePlot("t", "d", "classes", "s")
            .line("a", List.of(new LinePlot.Point(500, 3), new LinePlot.Point(8000, 40)))
            .svg();
    assertThat(svg).contains(">8000<", ">40<", "points=\"100.6,299.0 560.0,40.0\"");
  }

  private static Sample sample(String series, double cpu) {
    return new Sample(series, 0, 20, cpu, cpu, cpu);
  }
}
