import dev.biscotti.policy.inventory.InventoryDocument;
import dev.biscotti.policy.lock.Acceptance;
import dev.biscotti.policy.lock.LockFile;
import dev.biscotti.policy.report.ReportFormat;
import dev.biscotti.policy.sync.PolicySync;
import dev.biscotti.policy.sync.SyncReport;
import dev.biscotti.policy.sync.SyncRequest;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long {@code biscotti check} takes as declarations grow in number: inventory, lock, and a page
 * with a table of each category in each format, all read from files, and the report as text. In the
 * first column everything is in sync; in the second every tenth declaration differs, in the lock and
 * in the tables. Processor time, medians; the first line is the first run in a new JVM, as a build
 * has it.
 *
 * <p>Run, after a build: {@code java -cp CLASSPATH benchmarks/DocumentCheckTime.java}, with the
 * class path of the policy module.
 */
public final class DocumentCheckTime {
  private static final int[] COUNTS = {1250, 2500, 5000, 10_000, 20_000};
  private static final int RUNS = 7;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Path folder;

  private DocumentCheckTime(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("biscotti-check");
    try {
      new DocumentCheckTime(folder).run();
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void run() throws Exception {
    module(10_000);
    // What made the module has warmed up the renderers: the first run proper is in a JVM of its own.
    System.out.printf(
        "%s %s, %d processors%n",
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"),
        Runtime.getRuntime().availableProcessors());
    System.out.printf("10,000 declarations, first run in a new JVM: %d ms%n", firstRun());
    System.out.println("| declarations | in sync, ms | every tenth differs, ms | us a declaration |");
    System.out.println("| ---: | ---: | ---: | ---: |");
    for (int count : COUNTS) {
      module(count);
      long same = median(true);
      compile(policy(count, "P2Y"));
      long different = median(false);
      System.out.printf(
          Locale.ROOT,
          "| %d | %d | %d | %.1f |%n",
          count,
          same,
          different,
          1000.0 * Math.max(same, different) / count);
    }
  }

  private long firstRun() throws IOException, InterruptedException {
    Path program = Files.writeString(folder.resolve("FirstRun.java"), FIRST_RUN);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.toString(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes()).strip();
    if (process.waitFor() != 0) {
      throw new IOException("the first run failed");
    }
    return Long.parseLong(printed);
  }

  private static final String FIRST_RUN =
      """
      import dev.biscotti.policy.report.ReportFormat;
      import dev.biscotti.policy.sync.PolicySync;
      import dev.biscotti.policy.sync.SyncRequest;
      import java.lang.management.ManagementFactory;
      import java.nio.file.Path;

      public final class FirstRun {
        public static void main(String[] args) {
          var threads = ManagementFactory.getThreadMXBean();
          long start = threads.getCurrentThreadCpuTime();
          var report =
              PolicySync.of(
                      SyncRequest.ofMavenModule(Path.of(args[0]))
                          .withDocuments("page.md", "page.html", "page.adoc"))
                  .check();
          ReportFormat.TEXT.write(report);
          if (!report.passes()) {
            throw new IllegalStateException();
          }
          System.out.println((threads.getCurrentThreadCpuTime() - start) / 1_000_000);
        }
      }
      """;

  private void module(int count) throws Exception {
    PolicyDeclaration policy = policy(count, "P1Y");
    compile(policy);
    LockFile lock = LockFile.in(folder.resolve("src/main/resources"), "large");
    Files.deleteIfExists(lock.path());
    lock.write(Acceptance.because("").accept(Optional.empty(), policy, Clock.systemUTC()));
    Files.writeString(folder.resolve("page.md"), page("<!-- ", " -->"));
    Files.writeString(folder.resolve("page.html"), page("<!-- ", " -->"));
    Files.writeString(folder.resolve("page.adoc"), page("// ", ""));
    if (!PolicySync.of(request()).update(false).problems().isEmpty()) {
      throw new IllegalStateException();
    }
  }

  private static String page(String opening, String closing) {
    StringBuilder page = new StringBuilder();
    for (String category : List.of("analytics", "marketing")) {
      page.append(opening).append("biscotti:begin table category=").append(category);
      page.append(closing).append('\n');
      page.append(opening).append("biscotti:end table").append(closing).append("\n\n");
    }
    return page.toString();
  }

  private void compile(PolicyDeclaration policy) throws IOException {
    Path inventory = folder.resolve("target/classes/META-INF/biscotti/large/inventory.json");
    Files.createDirectories(inventory.getParent());
    Files.writeString(inventory, InventoryDocument.of(policy));
  }

  private SyncRequest request() {
    return SyncRequest.ofMavenModule(folder).withDocuments("page.md", "page.html", "page.adoc");
  }

  private long median(boolean passes) {
    long[] times = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      SyncReport report = PolicySync.of(request()).check();
      int length = ReportFormat.TEXT.write(report).length();
      if (report.passes() != passes || length == 0) {
        throw new IllegalStateException(report.problems().toString());
      }
      times[i] = THREADS.getCurrentThreadCpuTime() - start;
    }
    Arrays.sort(times);
    return times[RUNS / 2] / 1_000_000;
  }

  private static PolicyDeclaration policy(int count, String tenth) {
    List<CookieDeclaration> cookies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String period = i % 10 == 0 ? tenth : "P1M";
      cookies.add(
          CookieDeclaration.consent(
                  "cookie-" + i, i % 2 == 0 ? "analytics" : "marketing", "Counts " + i + ".")
              .lifetime(new Lifetime.Lasting(LifetimePeriod.of(period), false, ""))
              .build());
    }
    return PolicyDeclaration.of("large", LocalDate.of(2026, 1, 1))
        .categories(
            List.of(
                CategoryDeclaration.builtIn("essential"),
                CategoryDeclaration.builtIn("analytics"),
                CategoryDeclaration.builtIn("marketing")))
        .cookies(cookies)
        .build();
  }
}
