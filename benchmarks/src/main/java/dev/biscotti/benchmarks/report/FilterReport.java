package dev.biscotti.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the section "Filter" of {@code docs/performance.md} from {@code
 * benchmarks/results/filter}. Run in the root of the project, as {@code bin/benchmark} does.
 */
public final class FilterReport {
  static final Path RESULTS = Path.of("benchmarks/results/filter");
  static final String SECTION = "filter";
  private static final String BENCHMARK = "FilterReview";
  private static final String MOST_COOKIES = "200";
  private static final double MILLISECONDS_WANTED = 5;

  private FilterReport() {}

  /**
   * Writes the section.
   *
   * @param arguments the root of the project; by default the working directory
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments.length == 0 ? "" : arguments[0]);
    Path page = root.resolve(RuntimeReport.PAGE);
    Files.writeString(page, MarkedSection.replaced(Files.readString(page), SECTION, section(root)));
  }

  static String section(Path root) throws IOException {
    Path results = root.resolve(RESULTS);
    Path conditions = results.resolve("conditions.properties");
    return Files.notExists(conditions)
        ? "Not measured yet.\n"
        : section(Results.read(results), Conditions.read(conditions));
  }

  static String section(Results results, Conditions conditions) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s, %s. %s. JMH %s, %s. Tomcat %s."
            .formatted(
                conditions.date(),
                conditions.machine(),
                results.jdk(),
                conditions.version("jmh"),
                results.settings(),
                conditions.version("tomcat")));
    lines.addAll(
        List.of("", "| operation | target | measured | reached |", "| --- | --- | --- | --- |"));
    for (Way way : Way.values()) {
      lines.add(target(results, way));
    }
    lines.addAll(
        List.of(
            "",
            "| cookies in the response | without the filter, µs | ± | with it, µs | ± | more, µs | for each cookie, µs |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"));
    for (Way way : Way.values()) {
      for (Measurement without : results.of(BENCHMARK)) {
        if (without.contender().equals(way.without)) {
          lines.add(row(way, without, with(results, way, without.parameter())));
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String target(Results results, Way way) {
    Measurement without = measured(results, way.without, MOST_COOKIES);
    double more = (with(results, way, MOST_COOKIES).score() - without.score()) / 1000;
    return String.format(
        Locale.ROOT,
        "| %s cookies %s in one response | under %.0f ms more than without the filter | %.2f ms | %s |",
        MOST_COOKIES,
        way.word,
        MILLISECONDS_WANTED,
        more,
        more < MILLISECONDS_WANTED ? "yes" : "**no**");
  }

  private static String row(Way way, Measurement without, Measurement with) {
    double more = with.score() - without.score();
    return String.format(
        Locale.ROOT,
        "| %s %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.1f |",
        without.parameter(),
        way.word,
        without.score(),
        without.error(),
        with.score(),
        with.error(),
        more,
        more / Integer.parseInt(without.parameter()));
  }

  private static Measurement with(Results results, Way way, String cookies) {
    return measured(results, way.with, cookies);
  }

  private static Measurement measured(Results results, String contender, String cookies) {
    return results.of(BENCHMARK).stream()
        .filter(one -> one.contender().equals(contender) && one.parameter().equals(cookies))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "not measured: " + BENCHMARK + "." + contender + " with " + cookies));
  }

  /** What the servlet does with its cookies. */
  private enum Way {
    DELETED("deleted", "deletedWithout", "deletedWith"),
    SET("set", "setWithout", "setWith");

    private final String word;
    private final String without;
    private final String with;

    Way(String word, String without, String with) {
      this.word = word;
      this.without = without;
      this.with = with;
    }
  }
}
