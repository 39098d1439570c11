package dev.biscotti.benchmarks.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * The runs of one part of the benchmark, as committed.
 *
 * @param all the runs in the order of the page; within a case, in the order they ran
 */
public record Samples(List<Sample> all) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a part's results.
   *
   * @param file the file
   * @return the runs; empty if there is no file
   * @throws IOException if it cannot be read
   */
  public static Samples read(Path file) throws IOException {
    return Files.exists(file)
        ? new Samples(JSON.readValue(Files.readString(file), new TypeReference<List<Sample>>() {}))
        : new Samples(List.of());
  }

  /** Adds samples, replacing older ones of the same case. */
  Samples with(List<Sample> measured) {
    List<Sample> kept = new ArrayList<>(all);
    kept.removeIf(old -> measured.stream().anyMatch(old::isSameCase));
    kept.addAll(measured);
    kept.sort(
        Comparator.comparingInt(Sample::classes)
            .thenComparingInt(Sample::declarations)
            .thenComparing(Sample::series));
    return new Samples(List.copyOf(kept));
  }

  void write(Path file) throws IOException {
    StringBuilder lines = new StringBuilder("[\n");
    for (int i = 0; i < all.size(); i++) {
      lines.append("  ").append(JSON.writeValueAsString(all.get(i)));
      lines.append(i < all.size() - 1 ? ",\n" : "\n");
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, lines.append("]\n"));
  }

  /**
   * The runs of one case.
   *
   * @param series the contender
   * @param classes how many classes
   * @param declarations how many cookies
   * @return its runs
   */
  public List<Sample> of(String series, int classes, int declarations) {
    return all.stream()
        .filter(
            one ->
                one.series().equals(series)
                    && one.classes() == classes
                    && one.declarations() == declarations)
        .toList();
  }

  /**
   * The median of runs.
   *
   * @param runs at least one
   * @param what which of their figures
   * @return the middle figure; for an even number of runs, the mean of the middle two
   */
  public static double median(List<Sample> runs, ToDoubleFunction<Sample> what) {
    double[] sorted = runs.stream().mapToDouble(what).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("not measured");
    }
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
