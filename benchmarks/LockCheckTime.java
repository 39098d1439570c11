import dev.biscotti.policy.lock.Acceptance;
import dev.biscotti.policy.lock.LockCheck;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.FoundLock;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.PolicyLock;
import dev.biscotti.runtime.lock.LockReader;
import dev.biscotti.runtime.lock.LockTerms;
import dev.biscotti.runtime.lock.LockWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long it takes to read a lock and to check declarations against it, with the diff and report,
 * as they grow in number; every tenth declaration differs. Processor time, medians; the first column
 * is the first run in a new JVM, as a build has it, for the largest number.
 *
 * <p>Run, after a build: {@code java -cp runtime/target/classes:annotations/target/classes:policy/target/classes
 * benchmarks/LockCheckTime.java}
 */
public final class LockCheckTime {
  private static final int[] COUNTS = {1250, 2500, 5000, 10_000, 20_000};
  private static final int RUNS = 9;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  public static void main(String[] args) throws Exception {
    long cold = measure(10_000, 1, "P2Y")[0];
    System.out.printf(
        "%s %s, %d processors%n10,000 declarations, first run: %d ms%n",
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"),
        Runtime.getRuntime().availableProcessors(),
        cold);
    System.out.println("| declarations | check, ms | at start-up, ms | us a declaration |");
    System.out.println("| ---: | ---: | ---: | ---: |");
    for (int count : COUNTS) {
      long[] medians = measure(count, RUNS, "P2Y");
      System.out.printf(
          Locale.ROOT,
          "| %d | %d | %d | %.1f |%n",
          count,
          medians[0],
          medians[1],
          1000.0 * medians[0] / count);
    }
  }

  private static long[] measure(int count, int runs, String other) throws Exception {
    PolicyDeclaration before = policy(count, "P1Y");
    PolicyDeclaration after = policy(count, other);
    String text =
        LockWriter.text(
            Acceptance.because("").accept(Optional.empty(), before, Clock.systemUTC()));
    long[] checks = new long[runs];
    long[] starts = new long[runs];
    for (int i = 0; i < runs; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      PolicyLock lock = LockReader.read(text);
      LockCheck check = LockCheck.of(Optional.of(lock), after);
      if (check.report("accept").length() < count || check.changes().size() != count / 10) {
        throw new IllegalStateException(check.changes().size() + " changes");
      }
      checks[i] = THREADS.getCurrentThreadCpuTime() - start;
      start = THREADS.getCurrentThreadCpuTime();
      LockTerms terms = LockTerms.of(before.withLock(new FoundLock.Read(LockReader.read(text))));
      if (!terms.problems().isEmpty()) {
        throw new IllegalStateException(terms.problems().get(0));
      }
      starts[i] = THREADS.getCurrentThreadCpuTime() - start;
    }
    Arrays.sort(checks);
    Arrays.sort(starts);
    return new long[] {checks[runs / 2] / 1_000_000, starts[runs / 2] / 1_000_000};
  }

  private static PolicyDeclaration policy(int count, String tenth) {
    List<CookieDeclaration> cookies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String period = i % 10 == 0 ? tenth : "P1M";
      cookies.add(
          CookieDeclaration.consent("cookie-" + i, i % 2 == 0 ? "analytics" : "marketing", "Counts " + i + ".")
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
