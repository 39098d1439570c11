package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.sample.HostileVisitor.Figures;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Two concurrent attackers; {@code -Dload.seconds=60} runs them for a minute. The site answers
 * every request, sets no undeclared cookie and none without consent, and does not retain memory.
 */
@SiteTest
class HostileLoadTest {
  private static final int SECONDS = Integer.getInteger("load.seconds", 5);
  private static final int VISITORS = 2;

  /** The memory that caches and the JIT compiler may still take after half of the time. */
  private static final long MAX_GROWTH = 16L << 20;

  @LocalServerPort private int port;

  @Test
  void theSiteWithstandsTheLoadAndRetainsNothing() throws Exception {
    Browser willing = new Browser(port);
    String record = HostileVisitor.acceptEverything(willing);

    Figures warmUp = visit(record, Duration.ofMillis(SECONDS * 500L));
    long before = usedHeap();
    Figures load = visit(record, Duration.ofMillis(SECONDS * 500L));
    long growth = usedHeap() - before;

    Figures all = warmUp.plus(load);
    System.out.printf(
        "load: %d requests in %d s, answers by status %s, %d Set-Cookie lines, %d consent cookies"
            + " with consent; heap after the first half %.1f MB, growth in the second %.1f MB%n",
        all.requests(),
        SECONDS,
        all.statuses(),
        all.lines(),
        all.consented(),
        before / 1e6,
        growth / 1e6);
    assertThat(all.wrongs()).isEmpty();
    assertThat(all.requests()).isGreaterThan(50);
    assertThat(all.statuses().keySet()).allMatch(status -> status < 500);
    assertThat(all.statuses()).containsKeys(200, 400, 403, 404);
    assertThat(all.consented()).as("cookies that were allowed by consent").isPositive();
    assertThat(growth).as("growth of the heap in bytes").isLessThan(MAX_GROWTH);
  }

  private Figures visit(String record, Duration time) throws Exception {
    Instant end = Instant.now().plus(time);
    ExecutorService threads = Executors.newFixedThreadPool(VISITORS);
    try {
      List<Future<Figures>> visits = new ArrayList<>();
      for (int i = 0; i < VISITORS; i++) {
        visits.add(threads.submit(new HostileVisitor(port, record, i + 1, end)));
      }
      Figures sum = Figures.NONE;
      for (Future<Figures> visit : visits) {
        sum = sum.plus(visit.get());
      }
      return sum;
    } finally {
      threads.shutdownNow();
    }
  }

  private static long usedHeap() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
