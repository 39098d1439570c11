package dev.biscotti.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The results that JMH wrote with {@code -rf json}.
 *
 * @param measurements by file, in JMH's order
 * @param jdk the name of the virtual machine, and its version
 * @param settings the forks, warm-up and measured iterations that occur
 */
record Results(List<Measurement> measurements, String jdk, String settings) {

  /** Reads all JSON files of a directory. */
  static Results read(Path directory) throws IOException {
    List<Measurement> measurements = new ArrayList<>();
    String jdk = "";
    SortedSet<String> settings = new TreeSet<>();
    for (Path file : files(directory)) {
      for (JsonNode one : new ObjectMapper().readTree(file.toFile())) {
        measurements.add(measurement(one));
        jdk = one.get("vmName").asString() + " " + one.get("vmVersion").asString();
        if (one.get("mode").asString().equals("avgt")) {
          settings.add(settings(one));
        }
      }
    }
    return new Results(List.copyOf(measurements), jdk, String.join("; or ", settings));
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static String settings(JsonNode one) {
    return "%d fork(s), %d × %s of warm-up and %d × %s of measuring in each"
        .formatted(
            one.get("forks").asInt(),
            one.get("warmupIterations").asInt(),
            one.get("warmupTime").asString(),
            one.get("measurementIterations").asInt(),
            one.get("measurementTime").asString());
  }

  private static Measurement measurement(JsonNode one) {
    String[] name = one.get("benchmark").asString().split("\\.", -1);
    JsonNode metric = one.get("primaryMetric");
    String parameter = "";
    for (JsonNode value : one.path("params")) {
      parameter = value.asString();
    }
    return new Measurement(
        name[name.length - 2],
        name[name.length - 1],
        parameter,
        metric.get("score").asDouble(),
        metric.get("scoreError").asDouble(Double.NaN),
        metric.get("scoreUnit").asString(),
        octets(one.get("secondaryMetrics")));
  }

  /** JMH writes the name with or without a middle dot. */
  private static double octets(JsonNode secondary) {
    for (String name : List.of("gc.alloc.rate.norm", "·gc.alloc.rate.norm")) {
      if (secondary.has(name)) {
        return secondary.get(name).get("score").asDouble();
      }
    }
    return Double.NaN;
  }

  List<Measurement> of(String operation) {
    return measurements.stream().filter(one -> one.operation().equals(operation)).toList();
  }

  Measurement of(String operation, String contender) {
    return of(operation).stream()
        .filter(one -> one.contender().equals(contender))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("not measured: " + operation + "." + contender));
  }

  Measurement fastestPeer(String operation) {
    return of(operation).stream()
        .filter(Measurement::isPeer)
        .min(Comparator.comparingDouble(Measurement::score))
        .orElseThrow(() -> new IllegalArgumentException("no peer measured: " + operation));
  }
}
