package dev.biscotti.benchmarks.report;

import dev.biscotti.benchmarks.build.Sample;
import dev.biscotti.benchmarks.build.Samples;
import java.util.ArrayList;
import java.util.List;

/** The sections about builds, in the order of the page. */
enum BuildPart {
  COMPILE("compile") {
    @Override
    LinePlot plot(Samples samples) {
      LinePlot plot =
          new LinePlot(
              "Whole compilations by number of classes, 200 cookies",
              "Processor time over the number of classes for each contender; the tables have the"
                  + " figures.",
              "classes",
              "s CPU");
      for (String series : List.of("plain", "autovalue", "nullaway", "biscotti")) {
        plot.line(BuildTables.label(series), byClasses(samples, series));
      }
      return plot;
    }
  },
  DECLARATIONS("declarations") {
    @Override
    LinePlot plot(Samples samples) {
      return new LinePlot(
              "One policy, by its declarations",
              "Processor time of the compiling thread with the processor, and for the same code without it.",
              "declarations",
              "s CPU")
          .line("with the processor", byDeclarations(samples, "biscotti"))
          .line("generated code alone", byDeclarations(samples, "generated"));
    }
  },
  RENDERING("rendering") {
    @Override
    LinePlot plot(Samples samples) {
      return new LinePlot(
              "Rendering policy.md, policy.html and inventory.json",
              "Processor time of the thread over the number of declarations, in a new and in a warm JVM.",
              "declarations",
              "s CPU")
          .line("in a new JVM", byDeclarations(samples, "new JVM"))
          .line("in a warm JVM", byDeclarations(samples, "warm"));
    }
  },
  CHECK("check") {
    @Override
    LinePlot plot(Samples samples) {
      return new LinePlot(
              "biscotti check with three pages and the built one",
              "Processor time of the thread over the number of declarations, in a new and in a warm JVM.",
              "declarations",
              "s CPU")
          .line("in a new JVM", byDeclarations(samples, "new JVM"))
          .line("in a warm JVM", byDeclarations(samples, "warm"));
    }
  };

  private final String word;

  BuildPart(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  String picture() {
    return "build-" + word + ".svg";
  }

  abstract LinePlot plot(Samples samples);

  /** The sizes that were measured, from small to large. */
  static List<Sample> cases(Samples samples, String series) {
    List<Sample> cases = new ArrayList<>();
    for (Sample one : samples.all()) {
      boolean first =
          cases.stream()
              .noneMatch(
                  other ->
                      other.classes() == one.classes()
                          && other.declarations() == one.declarations());
      if (one.series().equals(series) && first) {
        cases.add(one);
      }
    }
    return cases;
  }

  private static List<LinePlot.Point> byClasses(Samples samples, String series) {
    return cases(samples, series).stream()
        .filter(one -> one.declarations() == BuildTables.COOKIES)
        .map(
            one ->
                new LinePlot.Point(
                    one.classes(),
                    Samples.median(
                        samples.of(series, one.classes(), one.declarations()), Sample::cpu)))
        .toList();
  }

  private static List<LinePlot.Point> byDeclarations(Samples samples, String series) {
    return cases(samples, series).stream()
        .map(
            one ->
                new LinePlot.Point(
                    one.declarations(),
                    Samples.median(samples.of(series, 0, one.declarations()), Sample::thread)))
        .toList();
  }
}
