import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * How long a policy takes to compile as its declarations grow in number: with the processor, and the
 * same sources together with the generated ones without it. The difference is the processor's own
 * time. Processor time of the compiling thread, in one warm JVM, the two in turns, medians.
 *
 * <p>Run, after a build: {@code mvn -q -pl processor dependency:build-classpath
 * -Dmdep.outputFile=target/benchmark-classpath.txt} and {@code java
 * benchmarks/DeclarationCount.java}
 */
public final class DeclarationCount {
  private static final int[] COUNTS = {250, 500, 1000, 2000, 4000};
  private static final int RUNS = 7;

  /** javac works in the calling thread; its processor time is not disturbed by other programs. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  public static void main(String[] args) throws IOException {
    Path root = Path.of("").toAbsolutePath();
    String libraries = libraries();
    System.out.printf(
        "%s %s, %s, %d processors%n",
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors());
    System.out.println("| declarations | with processor, ms | without, ms | processor, ms | ms a declaration |");
    System.out.println("| ---: | ---: | ---: | ---: | ---: |");
    String ours =
        Stream.of("annotations", "runtime", "policy", "processor")
            .map(module -> root.resolve(module).resolve("target/classes").toString())
            .reduce((a, b) -> a + File.pathSeparator + b)
            .orElseThrow();
    Path work = Files.createTempDirectory("declarations");
    try {
      measure(work.resolve("warm"), 1000, ours, libraries, 4);
      for (int count : COUNTS) {
        long[] medians = measure(work.resolve("n" + count), count, ours, libraries, RUNS);
        long own = medians[0] - medians[1];
        System.out.printf(
            Locale.ROOT,
            "| %d | %d | %d | %d | %.3f |%n",
            count,
            medians[0],
            medians[1],
            own,
            (double) own / count);
      }
    } finally {
      delete(work);
    }
  }

  private static String libraries() throws IOException {
    String file = System.getProperty("libraries", "processor/target/benchmark-classpath.txt");
    if (!Files.exists(Path.of(file))) {
      throw new IllegalStateException(
          "first: mvn -q -pl processor dependency:build-classpath -Dmdep.outputFile=target/benchmark-classpath.txt");
    }
    return Files.readString(Path.of(file)).strip();
  }

  private static long[] measure(Path folder, int count, String ours, String libraries, int runs)
      throws IOException {
    Path source = folder.resolve("src/app/Cookies.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, policy(count));
    String path = ours + File.pathSeparator + libraries;
    long[] with = new long[runs];
    long[] without = new long[runs];
    for (int run = 0; run < runs; run++) {
      Path classes = folder.resolve("with" + run);
      with[run] =
          compile(
              classes,
              List.of("-processorpath", path, "-cp", path),
              List.of(source));
      List<Path> all = new ArrayList<>(List.of(source));
      try (Stream<Path> generated = Files.walk(classes)) {
        generated.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
      }
      without[run] =
          compile(folder.resolve("without" + run), List.of("-proc:none", "-cp", path), all);
      delete(classes);
    }
    Arrays.sort(with);
    Arrays.sort(without);
    return new long[] {with[runs / 2], without[runs / 2]};
  }

  private static long compile(Path classes, List<String> options, List<Path> sources)
      throws IOException {
    Files.createDirectories(classes);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> all = new ArrayList<>(List.of("--release", "17", "-d", classes.toString()));
      all.addAll(options);
      long start = THREADS.getCurrentThreadCpuTime();
      boolean success =
          compiler
              .getTask(null, files, null, all, null, files.getJavaFileObjects(sources.toArray(new Path[0])))
              .call();
      long millis = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
      if (!success) {
        throw new IllegalStateException("does not compile");
      }
      return millis;
    }
  }

  private static String policy(int count) {
    StringBuilder text =
        new StringBuilder(
            """
            package app;

            import dev.biscotti.annotations.*;

            @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
                contact = "privacy@app.example", effective = "2026-06-01", consentRecord = "consent")
            public final class Cookies {
              @EssentialCookie(because = Exemption.CONSENT_RECORD,
                  purpose = "Records your cookie choices.", maxAge = "P6M")
              static final String CONSENT = "consent";
            """);
    for (int i = 1; i < count; i++) {
      text.append("  @ConsentCookie(category = Category.ANALYTICS, maxAge = \"P30D\",\n")
          .append("      purpose = \"Counts readers of chapter ").append(i).append(".\")\n")
          .append("  static final String CHAPTER_").append(i)
          .append(" = \"chapter-").append(i).append("\";\n");
    }
    return text.append("}\n").toString();
  }

  private static void delete(Path folder) throws IOException {
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

  private DeclarationCount() {}
}
