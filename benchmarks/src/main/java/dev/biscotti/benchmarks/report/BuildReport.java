package dev.biscotti.benchmarks.report;

import dev.biscotti.benchmarks.build.BuildBenchmark;
import dev.biscotti.benchmarks.build.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the sections of {@code docs/performance.md} about builds, and their charts, from {@code
 * benchmarks/results/build}. Run in the root of the project, as {@code bin/benchmark} does.
 */
public final class BuildReport {
  private BuildReport() {}

  /**
   * Writes the sections and charts of all parts.
   *
   * @param arguments the root of the project; by default the working directory
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments.length == 0 ? "" : arguments[0]);
    Path page = root.resolve(RuntimeReport.PAGE);
    String text = Files.readString(page);
    for (BuildPart part : BuildPart.values()) {
      text = MarkedSection.replaced(text, part.word(), section(root, part));
      Files.writeString(picture(root, part), plot(root, part));
    }
    Files.writeString(page, text);
  }

  static String section(Path root, BuildPart part) throws IOException {
    Path conditions = root.resolve(BuildBenchmark.RESULTS).resolve(part.word() + ".properties");
    return Files.notExists(conditions)
        ? "Not measured yet.\n"
        : new BuildTables(samples(root, part), Conditions.read(conditions)).markdown(part);
  }

  static String plot(Path root, BuildPart part) throws IOException {
    return part.plot(samples(root, part)).svg();
  }

  static Path picture(Path root, BuildPart part) {
    return root.resolve("docs/images").resolve(part.picture());
  }

  private static Samples samples(Path root, BuildPart part) throws IOException {
    return Samples.read(root.resolve(BuildBenchmark.RESULTS).resolve(part.word() + ".json"));
  }
}
