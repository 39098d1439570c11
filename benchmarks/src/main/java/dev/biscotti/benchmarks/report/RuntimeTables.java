package dev.biscotti.benchmarks.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The section as Markdown. */
final class RuntimeTables {
  private final Results results;
  private final Conditions conditions;
  private final String picture;

  RuntimeTables(Results results, Conditions conditions, String picture) {
    this.results = results;
    this.conditions = conditions;
    this.picture = picture;
  }

  String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s, %s. %s. JMH %s, %s."
            .formatted(
                conditions.date(),
                conditions.machine(),
                results.jdk(),
                conditions.version("jmh"),
                results.settings()));
    lines.add(
        "Peers: Netty %s, Jetty %s, Tomcat %s, Spring %s, Jersey %s."
            .formatted(
                conditions.version("netty"),
                conditions.version("jetty"),
                conditions.version("tomcat"),
                conditions.version("spring"),
                conditions.version("jersey")));
    lines.add("");
    lines.add("![Time of each contender as a multiple of Biscotti's](" + picture + ")");
    lines.add("");
    lines.add("| operation | target | measured | reached |");
    lines.add("| --- | --- | --- | --- |");
    for (Target target : Target.of(results)) {
      lines.add(
          "| %s | %s | %s | %s |"
              .formatted(
                  target.what(),
                  target.wanted(),
                  target.measured(),
                  target.reached() ? "yes" : "**no**"));
    }
    for (Operation operation : Operation.values()) {
      lines.addAll(table(operation));
    }
    lines.addAll(startUp());
    return String.join("\n", lines) + "\n";
  }

  private List<String> table(Operation operation) {
    List<String> lines = heading(operation.title());
    lines.add("| contender | × Biscotti | ns | ± | B |");
    lines.add("| --- | ---: | ---: | ---: | ---: |");
    double ours = results.of(operation.benchmark(), "biscotti").score();
    sorted(operation)
        .forEach(
            one ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "| %s | %.2f | %.1f | %.1f | %.0f |",
                        Operation.label(one.contender()),
                        one.score() / ours,
                        one.score(),
                        one.error(),
                        one.octets())));
    return lines;
  }

  /** Biscotti, floors, the others; each from fast to slow. */
  private Stream<Measurement> sorted(Operation operation) {
    return results.of(operation.benchmark()).stream()
        .sorted(
            Comparator.comparing(Measurement::isPeer)
                .thenComparing(Measurement::isFloor)
                .thenComparingDouble(Measurement::score));
  }

  private List<String> startUp() {
    List<String> lines = heading("Start-up: a policy made, and its first guard");
    lines.add("| cookies in the policy | JVM | time | ± | B |");
    lines.add("| ---: | --- | ---: | ---: | ---: |");
    for (Measurement one : results.of("StartUp")) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.1f %s | %.1f | %.0f |",
              one.parameter(),
              one.contender().equals("cold") ? "new, including class loading" : "warm",
              one.score(),
              one.unit().replace("us/op", "µs").replace("ms/op", "ms"),
              one.error(),
              one.octets()));
    }
    return lines;
  }

  private static List<String> heading(String title) {
    return new ArrayList<>(List.of("", "### " + title, ""));
  }
}
