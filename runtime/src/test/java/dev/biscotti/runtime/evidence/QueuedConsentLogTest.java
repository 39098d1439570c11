package dev.biscotti.runtime.evidence;

import static dev.biscotti.runtime.evidence.Entries.added;
import static dev.biscotti.runtime.evidence.Waiting.await;
import static dev.biscotti.runtime.evidence.Waiting.awaitLatch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.runtime.listener.LogLines;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class QueuedConsentLogTest {
  private final FailingLog log = new FailingLog();
  private final MovedClock clock = new MovedClock();
  private final HeardNews news = new HeardNews();
  private final QueueSettings settings =
      QueueSettings.defaults()
          .withPauses(Duration.ofSeconds(1), Duration.ofSeconds(4))
          .withListener(news);
  private final QueuedConsentLog queue = new QueuedConsentLog(log, clock, settings);

  private void after(long millis) {
    clock.move(Duration.ofMillis(millis));
    queue.drain();
  }

  @Test
  void handsOnInOrderWhenItIsDrained() {
    List<ConsentEntry> entries = added(queue, 3);
    assertThat(log.tried).isEmpty();

    assertThat(queue.drain()).isZero();

    assertThat(log.kept).isEqualTo(entries);
    assertThat(news.kept).isEqualTo(entries);
    assertThat(queue.counts()).isEqualTo(new QueueCounts(3, 3, 0, 0, 0));
  }

  @Test
  void entriesWaitWhileTheLogIsDown() {
    log.down = true;
    List<ConsentEntry> entries = added(queue, 3);

    assertThat(queue.drain()).isEqualTo(3);
    assertThat(queue.counts()).isEqualTo(new QueueCounts(3, 0, 1, 0, 3));
    log.down = false;
    after(1000);

    assertThat(log.kept).containsExactlyInAnyOrderElementsOf(entries);
    assertThat(queue.counts()).isEqualTo(new QueueCounts(3, 3, 1, 0, 0));
    assertThat(news.failed).containsExactly(entries.get(0));
    assertThat(news.lost).isEmpty();
  }

  @Test
  void pausesGrowUpToTheLongestAndEndWithSuccess() {
    log.down = true;
    added(queue, 1);
    queue.drain();
    for (long pause : new long[] {1000, 2000, 4000, 4000}) {
      int before = log.tried.size();
      after(pause - 1);
      assertThat(log.tried).hasSize(before);
      after(1);
      assertThat(log.tried).hasSize(before + 1);
    }
    log.down = false;
    after(4000);
    assertThat(queue.counts().waiting()).isZero();

    log.down = true;
    added(queue, 1);
    queue.drain();
    int before = log.tried.size();
    after(999);
    assertThat(log.tried).hasSize(before);
    after(1);
    assertThat(log.tried).hasSize(before + 1);
  }

  @Test
  void aClockSetBackDoesNotStopTheQueue() throws Exception {
    Backoff backoff = new Backoff(clock, Duration.ofSeconds(1), Duration.ofSeconds(4));
    backoff.failed();
    clock.move(Duration.ofHours(-1));

    assertThat(backoff.millisLeft()).isEqualTo(1000);
  }

  @Test
  void aFullQueueLosesTheNewestAndSaysSo() {
    QueuedConsentLog small = new QueuedConsentLog(log, clock, settings.withCapacity(2));
    List<ConsentEntry> entries = added(small, 4);

    assertThat(news.lost).isEqualTo(entries.subList(2, 4));
    assertThat(news.reasons).containsOnly(LossReason.QUEUE_FULL);
    assertThat(small.counts()).isEqualTo(new QueueCounts(4, 0, 0, 2, 2));
    small.drain();
    assertThat(log.kept).isEqualTo(entries.subList(0, 2));
  }

  @Test
  void anEntryThatAlwaysFailsDoesNotStopOthers() {
    List<ConsentEntry> entries = added(queue, 3);
    log.poison.add(entries.get(0));
    queue.drain();
    after(1000);

    assertThat(log.kept).isEqualTo(entries.subList(1, 3));
    assertThat(queue.counts().waiting()).isEqualTo(1);
  }

  @Test
  void anEntryThatTheLogWillNeverAcceptIsGivenUp() {
    List<ConsentEntry> passed = new ArrayList<>();
    QueuedConsentLog strict =
        new QueuedConsentLog(
            entry -> {
              if (passed.isEmpty()) {
                passed.add(entry);
                throw new ConsentLogException("never", new IllegalStateException(), false);
              }
              log.add(entry);
            },
            clock,
            settings);
    List<ConsentEntry> entries = added(strict, 2);

    assertThat(strict.drain()).isZero();

    assertThat(log.kept).containsExactly(entries.get(1));
    assertThat(news.lost).containsExactly(entries.get(0));
    assertThat(news.reasons).containsExactly(LossReason.REFUSED);
    assertThat(strict.counts()).isEqualTo(new QueueCounts(2, 1, 1, 1, 0));
  }

  @Test
  void aVisitorDoesNotWaitForASlowLog() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ConsentLog slow =
        entry -> {
          busy.countDown();
          awaitLatch(go);
          log.add(entry);
        };
    try (QueuedConsentLog started = new QueuedConsentLog(slow, Clock.systemUTC(), settings)) {
      started.start();
      List<ConsentEntry> entries = added(started, 1);
      busy.await();
      entries.addAll(added(started, 50));
      assertThat(started.drain()).isEqualTo(51); // another thread handles the entry
      assertThat(log.kept).isEmpty();
      go.countDown();
      await(() -> started.counts().waiting() == 0);
      assertThat(log.kept).isEqualTo(entries);
    }
  }

  @Test
  void theThreadContinuesAfterAnOutage() throws Exception {
    log.down = true;
    try (QueuedConsentLog started =
        new QueuedConsentLog(
                log,
                Clock.systemUTC(),
                settings.withPauses(Duration.ofMillis(1), Duration.ofMillis(5)))
            .start()
            .start()) {
      List<ConsentEntry> entries = added(started, 5);
      await(() -> started.counts().failed() >= 3);
      log.down = false;
      await(() -> started.counts().waiting() == 0);
      entries.addAll(added(started, 1));
      await(() -> started.counts().kept() == 6);
      assertThat(log.kept).containsExactlyInAnyOrderElementsOf(entries);
    }
  }

  @Test
  void aListenerThatFailsChangesNothing() {
    ConsentLogListener broken =
        new ConsentLogListener() {
          @Override
          public void kept(ConsentEntry entry) {
            throw new IllegalStateException("broken");
          }

          @Override
          public void failed(ConsentEntry entry, RuntimeException failure) {
            throw new IllegalStateException("broken");
          }

          @Override
          public void lost(ConsentEntry entry, LossReason reason) {
            throw new IllegalStateException("broken");
          }
        };
    QueuedConsentLog watched =
        new QueuedConsentLog(log, clock, settings.withListener(broken).withCapacity(2));
    added(watched, 3);
    watched.drain();

    assertThat(watched.counts()).isEqualTo(new QueueCounts(3, 2, 0, 1, 0));
  }

  @Test
  void everyEntryIsKeptOrLostHoweverManyThreadsAdd() throws Exception {
    ExecutorService visitors = Executors.newFixedThreadPool(4);
    List<ConsentEntry> entries = new CopyOnWriteArrayList<>();
    QueuedConsentLog small =
        new QueuedConsentLog(log, Clock.systemUTC(), settings.withCapacity(5)).start();
    try {
      List<Future<?>> visits = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        visits.add(visitors.submit(() -> entries.addAll(added(small, 250))));
      }
      for (Future<?> visit : visits) {
        visit.get();
      }
    } finally {
      visitors.shutdownNow();
    }
    small.close();

    List<ConsentEntry> known = new ArrayList<>(log.kept);
    known.addAll(news.lost);
    assertThat(known).containsExactlyInAnyOrderElementsOf(entries);
    assertThat(small.counts().kept() + small.counts().lost()).isEqualTo(1000);
  }

  @Test
  void theLogFileGetsCountsAndNoFlood() {
    List<String> lines;
    try (LogLines heard = LogLines.of("dev.biscotti")) {
      QueuedConsentLog small = new QueuedConsentLog(log, clock, settings.withCapacity(1));
      added(small, 10);
      log.down = true;
      small.drain();
      clock.move(Duration.ofSeconds(1));
      small.drain();
      log.down = false;
      clock.move(Duration.ofSeconds(2));
      small.drain();
      small.close();
      lines = heard.lines();
    }

    assertThat(
            lines.stream().filter(line -> line.startsWith("SEVERE Evidence of a consent was lost")))
        .hasSize(4)
        .last()
        .asString()
        .contains("(QUEUE_FULL)")
        .endsWith("8 entries have been lost so far");
    assertThat(
            lines.stream()
                .filter(line -> line.startsWith("WARNING The consent log cannot store entries")))
        .hasSize(1);
    assertThat(lines)
        .contains(
            "INFO The consent log works again; 0 entries are waiting, 9 have been lost so far")
        .contains(
            "SEVERE The queue of the consent log is closed; of 10 entries 9 were lost (by policy: shop"
                + " 9) and 1 were stored");
  }

  @Test
  void itsLimitsAreChecked() {
    assertThatThrownBy(() -> settings.withCapacity(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> settings.withPauses(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> settings.withPauses(Duration.ZERO, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> settings.withCloseWithin(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
