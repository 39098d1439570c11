package dev.biscotti.runtime.evidence;

import static dev.biscotti.runtime.evidence.Entries.added;
import static dev.biscotti.runtime.evidence.Waiting.await;
import static dev.biscotti.runtime.evidence.Waiting.awaitLatch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.listener.LogLines;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A queue keeps working, and reports each loss, when the log, a listener or the log file fails. */
@Timeout(30)
class DisturbedConsentLogTest {
  private final FailingLog log = new FailingLog();
  private final MovedClock clock = new MovedClock();
  private final HeardNews news = new HeardNews();
  private final QueueSettings settings =
      QueueSettings.defaults()
          .withPauses(Duration.ofMillis(1), Duration.ofMillis(4))
          .withListener(news);

  private QueuedConsentLog before(ConsentLog target) {
    return new QueuedConsentLog(target, Clock.systemUTC(), settings);
  }

  static Stream<Supplier<Throwable>> whatADriverThrows() {
    return Stream.of(
        () -> new NoClassDefFoundError("org/postgresql/util/Thing"),
        () -> new ExceptionInInitializerError("driver"),
        () -> new StackOverflowError("of a test"),
        () -> new OutOfMemoryError("of a test"),
        () -> new InternalError("of a test"),
        () -> new AssertionError("driver"),
        () -> new java.sql.SQLException("undeclared"),
        () -> new InterruptedException("undeclared"),
        () -> new IllegalStateException("driver"));
  }

  @ParameterizedTest
  @MethodSource("whatADriverThrows")
  void anyThrowableOfTheLogIsAFailureAndTheThreadContinues(Supplier<Throwable> failure)
      throws Exception {
    AtomicInteger failures = new AtomicInteger(3);
    try (QueuedConsentLog queue =
        before(
                entry -> {
                  if (failures.getAndDecrement() > 0) {
                    sneak(failure.get());
                  }
                  log.add(entry);
                })
            .start()) {
      List<ConsentEntry> entries = added(queue, 10);
      await(() -> queue.counts().waiting() == 0);

      assertThat(log.kept).containsExactlyInAnyOrderElementsOf(entries);
      assertThat(queue.counts()).isEqualTo(new QueueCounts(10, 10, 3, 0, 0));
      assertThat(news.failed).hasSize(3);
      assertThat(news.failures)
          .allSatisfy(heard -> assertThat(root(heard)).hasSameClassAs(failure.get()));
    }
  }

  private static Throwable root(Throwable failure) {
    return failure.getCause() == null ? failure : failure.getCause();
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable failure) throws T {
    throw (T) failure;
  }

  @ParameterizedTest
  @MethodSource("whatADriverThrows")
  void anyThrowableWhileClosingIsReportedAsALoss(Supplier<Throwable> failure) {
    QueuedConsentLog queue = before(entry -> sneak(failure.get()));
    List<ConsentEntry> entries = added(queue, 3);

    queue.close();

    assertThat(news.lost).containsExactlyInAnyOrderElementsOf(entries);
    assertThat(queue.counts()).isEqualTo(new QueueCounts(3, 0, 3, 3, 0));
  }

  @Test
  void listenersThatThrowErrorsChangeNothing() throws Exception {
    ConsentLogListener broken =
        new ConsentLogListener() {
          @Override
          public void kept(ConsentEntry entry) {
            throw new NoClassDefFoundError("meters");
          }

          @Override
          public void notPrepared(RuntimeException failure) {
            throw new NoClassDefFoundError("meters");
          }

          @Override
          public void failed(ConsentEntry entry, RuntimeException failure) {
            throw new StackOverflowError();
          }

          @Override
          public void lost(ConsentEntry entry, LossReason reason) {
            throw new NoClassDefFoundError("meters");
          }
        };
    FailingLog unprepared = new FailingLog();
    unprepared.preparing = 1;
    try (QueuedConsentLog queue =
        new QueuedConsentLog(
            unprepared,
            Clock.systemUTC(),
            settings.withCapacity(2).withListener(ConsentLogListener.all(List.of(broken, news))))) {
      unprepared.down = true;
      added(queue, 3);
      queue.start();
      await(() -> queue.counts().failed() >= 3);
      unprepared.down = false;
      await(() -> queue.counts().kept() == 2);
      QueueCounts counts = queue.counts();
      assertThat(counts.lost()).isEqualTo(1);
      assertThat(counts.added()).isEqualTo(3);
    }
    assertThat(news.lost).hasSize(1);
    assertThat(news.kept).hasSize(2);
    assertThat(news.failures).hasSizeGreaterThan(1);
  }

  @Test
  void aLogFileThatFailsChangesNothing() throws Exception {
    log.down = true;
    QueuedConsentLog queue = before(log);
    try (LogLines lines = LogLines.failing("dev.biscotti")) {
      queue.start();
      added(queue, 3);
      await(() -> queue.counts().failed() > 0);
      log.down = false;
      await(() -> queue.counts().kept() == 3);
      queue.close();
      added(queue, 1);
      assertThat(lines.lines()).isEmpty();
    }
    assertThat(news.lost).hasSize(1);
  }

  @Test
  void aListenerMayCloseTheQueue() throws Exception {
    List<QueuedConsentLog> queues = new ArrayList<>();
    QueuedConsentLog queue =
        new QueuedConsentLog(
            log,
            Clock.systemUTC(),
            settings.withListener(
                new ConsentLogListener() {
                  @Override
                  public void kept(ConsentEntry entry) {
                    queues.get(0).close();
                  }
                }));
    queues.add(queue);
    List<ConsentEntry> entries = added(queue, 3);
    long start = System.nanoTime();
    queue.start();
    await(() -> queue.counts().kept() == 3);

    queue.close();

    assertThat(log.kept).isEqualTo(entries);
    assertThat(System.nanoTime() - start).isLessThan(settings.closeWithin().toNanos());
  }

  @Test
  void anEntryThatWasGivenUpAndKeptAfterAllCountsOnce() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    QueuedConsentLog queue =
        new QueuedConsentLog(
                entry -> {
                  busy.countDown();
                  awaitLatch(go);
                  log.add(entry);
                },
                Clock.systemUTC(),
                settings.withCloseWithin(Duration.ofMillis(20)))
            .start();
    added(queue, 1);
    busy.await();
    queue.close();
    try (LogLines lines = LogLines.of("dev.biscotti")) {
      go.countDown();
      await(() -> !lines.lines().isEmpty());
      assertThat(lines.lines().get(0))
          .startsWith("INFO The entry ")
          .contains("was stored after all");
    }

    assertThat(queue.counts()).isEqualTo(new QueueCounts(1, 0, 0, 1, 0));
    assertThat(news.kept).isEmpty();
  }

  @Test
  void theLogIsPreparedBeforeTheFirstEntryAndUntilThatSucceeds() throws Exception {
    log.preparing = 3;
    List<String> lines;
    try (LogLines heard = LogLines.of("dev.biscotti");
        QueuedConsentLog queue = before(log).start()) {
      await(() -> log.prepared == 1);
      assertThat(log.tried).isEmpty();
      added(queue, 2);
      await(() -> queue.counts().kept() == 2);
      assertThat(queue.counts().failed()).isEqualTo(3);
      lines = heard.lines();
    }

    assertThat(news.failures).hasSize(3);
    assertThat(lines)
        .contains("INFO The consent log is ready")
        .filteredOn(line -> line.startsWith("WARNING The consent log could not be prepared"))
        .hasSize(1);
  }

  @Test
  void theLogIsPreparedAgainAfterAFailure() {
    QueuedConsentLog queue = new QueuedConsentLog(log, clock, settings);
    added(queue, 1);
    log.down = true;
    queue.drain();
    log.down = false;
    clock.move(Duration.ofSeconds(1));
    queue.drain();

    assertThat(log.prepared).isEqualTo(2);
    assertThat(log.kept).hasSize(1);
  }

  @Test
  void entriesForALogThatIsNeverReadyAreReportedAsLost() {
    log.preparing = Integer.MAX_VALUE;
    QueuedConsentLog queue = new QueuedConsentLog(log, clock, settings.withCapacity(2));
    List<ConsentEntry> entries = added(queue, 3);
    queue.drain();
    List<String> lines;
    try (LogLines heard = LogLines.of("dev.biscotti")) {
      queue.close();
      lines = heard.lines();
    }

    assertThat(log.tried).isEmpty();
    assertThat(news.lost).containsExactlyInAnyOrderElementsOf(entries);
    assertThat(lines)
        .contains(
            "SEVERE The queue of the consent log is closed; of 3 entries 3 were lost (by policy:"
                + " shop 3) and 0 were stored");
  }
}
