package dev.biscotti.benchmarks.report;

import dev.biscotti.benchmarks.build.Sample;
import dev.biscotti.benchmarks.build.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sections about builds as Markdown. */
final class BuildTables {
  /** The number of cookies at which the number of classes varies. */
  static final int COOKIES = 200;

  private static final List<String> CONTENDERS =
      List.of("plain", "given", "autovalue", "nullaway", "biscotti-nosearch", "biscotti");
  private static final Map<String, String> LABELS =
      Map.of(
          "plain", "plain javac",
          "given", "any generator of this code",
          "autovalue", "AutoValue",
          "nullaway", "NullAway on Error Prone",
          "biscotti-nosearch", "Biscotti, search off",
          "biscotti", "Biscotti");
  private static final double MOST_RATIO = 1.05;
  private static final double MOST_DECLARATIONS = 1;
  private static final double MOST_CHECK = 2;

  private final Samples samples;
  private final Conditions conditions;
  private final List<String> lines = new ArrayList<>();

  BuildTables(Samples samples, Conditions conditions) {
    this.samples = samples;
    this.conditions = conditions;
  }

  static String label(String series) {
    return LABELS.getOrDefault(series, series);
  }

  String markdown(BuildPart part) {
    lines.add(
        "%s, %s. OpenJDK %s, `-Xmx2g`, otherwise the JVM's own settings."
            .formatted(conditions.date(), conditions.machine(), conditions.version("jdk")));
    switch (part) {
      case COMPILE -> compile(part);
      case DECLARATIONS -> declarations(part);
      case RENDERING -> documents(part, "Rendering");
      case CHECK -> documents(part, "Checking");
    }
    return String.join("\n", lines) + "\n";
  }

  private void picture(BuildPart part, String alternative) {
    lines.add("");
    lines.add("![%s](images/%s)".formatted(alternative, part.picture()));
    lines.add("");
  }

  private void compile(BuildPart part) {
    lines.add(
        "AutoValue %s, Error Prone %s, NullAway %s."
            .formatted(
                conditions.version("auto-value"),
                conditions.version("error-prone"),
                conditions.version("nullaway")));
    picture(part, "Processor time of whole compilations over the number of classes");
    double ratio = cpu("biscotti", 2000, COOKIES) / cpu("plain", 2000, COOKIES);
    target(
        "2,000 classes, 200 cookies, search on",
        "at most 1.05 × plain javac",
        format("%.2f ×", ratio),
        ratio <= MOST_RATIO);
    for (Sample one : BuildPart.cases(samples, "plain")) {
      int runs = samples.of("plain", one.classes(), one.declarations()).size();
      lines.add("");
      lines.add(
          format(
              "%,d classes, %,d cookies, %s:",
              one.classes(),
              one.declarations(),
              runs == 1 ? "one run each" : "medians of " + runs));
      lines.add("");
      lines.add("| | CPU, s | × plain | wall clock, s | × plain |");
      lines.add("| --- | ---: | ---: | ---: | ---: |");
      List<Sample> plain = samples.of("plain", one.classes(), one.declarations());
      for (String series : CONTENDERS) {
        List<Sample> own = samples.of(series, one.classes(), one.declarations());
        if (own.isEmpty()) {
          continue;
        }
        double cpu = Samples.median(own, Sample::cpu);
        double wall = Samples.median(own, Sample::wall);
        lines.add(
            format(
                "| %s | %.1f | %.2f | %.1f | %.2f |",
                label(series),
                cpu,
                cpu / Samples.median(plain, Sample::cpu),
                wall,
                wall / Samples.median(plain, Sample::wall)));
      }
    }
  }

  private double cpu(String series, int classes, int cookies) {
    return Samples.median(samples.of(series, classes, cookies), Sample::cpu);
  }

  private void declarations(BuildPart part) {
    picture(part, "Processor time of javac over the number of declarations");
    List<Sample> sizes = BuildPart.cases(samples, "biscotti");
    double most = beyond(2000);
    target(
        "a policy of 2,000 declarations",
        "under 1 s beyond javac's own time",
        format("%.2f s of the compiling thread", most),
        most < MOST_DECLARATIONS);
    lines.add("");
    lines.add(
        "| declarations | with the processor, s | generated code alone, s | beyond, s | ms a"
            + " declaration | whole process beyond, s |");
    lines.add("| ---: | ---: | ---: | ---: | ---: | ---: |");
    for (Sample one : sizes) {
      List<Sample> with = samples.of("biscotti", 0, one.declarations());
      List<Sample> without = samples.of("generated", 0, one.declarations());
      double beyond = beyond(one.declarations());
      lines.add(
          format(
              "| %,d | %.2f | %.2f | %.2f | %.1f | %.2f |",
              one.declarations(),
              Samples.median(with, Sample::thread),
              Samples.median(without, Sample::thread),
              beyond,
              beyond * 1e3 / one.declarations(),
              Samples.median(with, Sample::cpu) - Samples.median(without, Sample::cpu)));
    }
  }

  private double beyond(int declarations) {
    return Samples.median(samples.of("biscotti", 0, declarations), Sample::thread)
        - Samples.median(samples.of("generated", 0, declarations), Sample::thread);
  }

  private void documents(BuildPart part, String what) {
    picture(part, what + " over the number of declarations");
    if (part == BuildPart.CHECK) {
      double cold = Samples.median(samples.of("new JVM", 0, 10_000), Sample::thread);
      target(
          "`check` of 10,000 declarations, three pages, in a new JVM",
          "under 2 s of its own time",
          format("%.2f s of its thread", cold),
          cold < MOST_CHECK);
      lines.add("");
    }
    lines.add(
        "| declarations | new JVM: its thread, s | whole process, s | wall clock, s | warm: its"
            + " thread, ms | µs a declaration |");
    lines.add("| ---: | ---: | ---: | ---: | ---: | ---: |");
    for (Sample one : BuildPart.cases(samples, "warm")) {
      List<Sample> cold = samples.of("new JVM", 0, one.declarations());
      double warm = Samples.median(samples.of("warm", 0, one.declarations()), Sample::thread);
      lines.add(
          format(
              "| %,d | %.2f | %.2f | %.2f | %.1f | %.1f |",
              one.declarations(),
              Samples.median(cold, Sample::thread),
              Samples.median(cold, Sample::cpu),
              Samples.median(cold, Sample::wall),
              warm * 1e3,
              warm * 1e6 / one.declarations()));
    }
  }

  private void target(String what, String wanted, String measured, boolean reached) {
    lines.add("| operation | target | measured | reached |");
    lines.add("| --- | --- | --- | --- |");
    lines.add(
        "| %s | %s | %s | %s |".formatted(what, wanted, measured, reached ? "yes" : "**no**"));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
