package dev.biscotti.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the section "Runtime" of {@code docs/performance.md} and its chart from {@code
 * benchmarks/results}, so that no figure is typed by hand. Run in the root of the project, as
 * {@code bin/benchmark} does.
 */
public final class RuntimeReport {
  static final Path RESULTS = Path.of("benchmarks/results");
  static final Path PAGE = Path.of("docs/performance.md");
  static final String PICTURE = "images/runtime-ratios.svg";

  private RuntimeReport() {}

  /**
   * Writes both files.
   *
   * @param arguments the root of the project; by default the working directory
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments.length == 0 ? "" : arguments[0]);
    Path page = root.resolve(PAGE);
    Files.writeString(page, MarkedSection.replaced(Files.readString(page), section(root)));
    Files.writeString(root.resolve("docs").resolve(PICTURE), picture(root));
  }

  static String section(Path root) throws IOException {
    Path results = root.resolve(RESULTS);
    Path conditions = results.resolve("conditions.properties");
    if (Files.notExists(conditions)) {
      return "Not measured yet.\n";
    }
    return new RuntimeTables(Results.read(results), Conditions.read(conditions), PICTURE)
        .markdown();
  }

  static String picture(Path root) throws IOException {
    return new RatioPlot(Results.read(root.resolve(RESULTS))).svg();
  }
}
