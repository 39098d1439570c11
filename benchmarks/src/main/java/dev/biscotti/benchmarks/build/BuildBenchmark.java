package dev.biscotti.benchmarks.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the cost of a build and stores each run in {@code benchmarks/results/build}. Run in the
 * root of the project, as {@code bin/benchmark} does.
 */
public final class BuildBenchmark {
  /** The folder of the results, relative to the root of the project. */
  public static final Path RESULTS = Path.of("benchmarks/results/build");

  private final Path work;
  private final Libraries libraries;
  private final int rounds;

  private BuildBenchmark(Path work, Libraries libraries, int rounds) {
    this.work = work;
    this.libraries = libraries;
    this.rounds = rounds;
  }

  /**
   * Measures one part.
   *
   * @param arguments the part, how many runs each case has at most, and the cases as {@code
   *     CLASSESxCOOKIES} or {@code DECLARATIONS}
   * @throws IOException if a file cannot be read or written
   * @throws InterruptedException if the benchmark is stopped
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("biscotti-benchmark");
    try {
      BuildBenchmark benchmark =
          new BuildBenchmark(
              work,
              Libraries.in(Path.of("benchmarks/target").toAbsolutePath()),
              Integer.parseInt(arguments[1]));
      String part = arguments[0];
      for (String one : Arrays.asList(arguments).subList(2, arguments.length)) {
        List<Sample> measured = benchmark.measure(part, one);
        Path file = RESULTS.resolve(part + ".json");
        Samples.read(file).with(measured).write(file);
      }
    } finally {
      delete(work);
    }
  }

  private List<Sample> measure(String part, String size) throws IOException, InterruptedException {
    System.out.println(part + " " + size);
    String[] numbers = size.split("x", -1);
    int last = Integer.parseInt(numbers[numbers.length - 1]);
    return switch (part) {
      case "compile" -> compile(Integer.parseInt(numbers[0]), last);
      case "declarations" -> declarations(last);
      case "rendering" -> documents("rendering", last, Integer.toString(last));
      case "check" -> {
        Path module = work.resolve("module" + last);
        DocumentWork.writeModule(module, last);
        yield documents("check", last, module.toString());
      }
      default -> throw new IllegalArgumentException(part + " is no part of the benchmark");
    };
  }

  private List<Sample> compile(int classes, int cookies) throws IOException, InterruptedException {
    Path sources = work.resolve("compile" + classes + "x" + cookies);
    CompileTimeSources.write(sources, classes, cookies);
    Compilation compilation = new Compilation(work, libraries, sources);
    // Warms the disk cache and creates the guard that GivenSourceProcessor writes.
    Path guard = work.resolve("BenchCookiesGuard.java");
    compilation.run(Contender.BISCOTTI_WITHOUT_SEARCH, guard, List.of());
    compilation.keepGenerated("bench/BenchCookiesGuard.java", guard);
    List<Sample> samples = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (Contender contender : contenders(classes, cookies)) {
        samples.add(
            compilation.run(contender, guard, List.of()).in(contender.word(), classes, cookies));
      }
    }
    return samples;
  }

  /** All of them at the target's size; at other sizes, those that show the growth. */
  private static List<Contender> contenders(int classes, int cookies) {
    return classes == 2000 && cookies == 200
        ? List.of(Contender.values())
        : List.of(Contender.PLAIN, Contender.AUTO_VALUE, Contender.NULLAWAY, Contender.BISCOTTI);
  }

  /** Only a policy, compared with compiling the same generated code without the processor. */
  private List<Sample> declarations(int cookies) throws IOException, InterruptedException {
    Path sources = work.resolve("declarations" + cookies);
    CompileTimeSources.write(sources, 0, cookies);
    Files.delete(sources.resolve("bench/BenchValues.java"));
    Compilation compilation = new Compilation(work, libraries, sources);
    Path guard = work.resolve("BenchCookiesGuard.java");
    List<Sample> samples = new ArrayList<>();
    compilation.run(Contender.BISCOTTI, guard, List.of());
    compilation.keepGenerated("bench/BenchCookiesGuard.java", guard);
    for (int round = 0; round < rounds; round++) {
      samples.add(compilation.run(Contender.BISCOTTI, guard, List.of()).in("biscotti", 0, cookies));
      samples.add(
          compilation.run(Contender.PLAIN, guard, List.of(guard)).in("generated", 0, cookies));
    }
    return samples;
  }

  /** The first run in several new JVMs, and the last runs in a warm one. */
  private List<Sample> documents(String what, int declarations, String argument)
      throws IOException, InterruptedException {
    Launch launch = new Launch(List.of("-cp", libraries.everything()));
    List<Sample> samples = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      samples.add(launch.run(List.of(what, "1", argument)).get(0).in("new JVM", 0, declarations));
    }
    List<Launch.Times> many = launch.run(List.of(what, "12", argument));
    for (int i = many.size() - rounds; i < many.size(); i++) {
      samples.add(many.get(i).since(many.get(i - 1)).in("warm", 0, declarations));
    }
    return samples;
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
