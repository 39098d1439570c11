package dev.biscotti.runtime.evidence;

import static dev.biscotti.runtime.evidence.Entries.added;
import static dev.biscotti.runtime.evidence.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A queue keeps working, and loses no entry silently, when its thread or its clock fails. */
@Timeout(30)
class DisturbedQueueThreadTest {
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

  @Test
  void anInterruptDoesNotEndTheQueue() throws Exception {
    List<Thread> threads = new CopyOnWriteArrayList<>();
    try (QueuedConsentLog queue =
        before(
                entry -> {
                  threads.add(Thread.currentThread());
                  assertThat(Thread.currentThread().isInterrupted()).isFalse();
                  log.add(entry);
                  Thread.currentThread().interrupt(); // like an interrupted connection pool
                })
            .start()) {
      List<ConsentEntry> entries = added(queue, 3);
      await(() -> queue.counts().kept() == 3);
      threads.get(0).interrupt();
      entries.addAll(added(queue, 3));
      await(() -> queue.counts().kept() == 6);

      assertThat(log.kept).isEqualTo(entries);
      assertThat(threads).containsOnly(threads.get(0));
      assertThat(queue.counts().failed()).isZero();
    }
  }

  @Test
  void closingWhileInterruptedLosesNothing() throws Exception {
    for (boolean withThread : new boolean[] {true, false}) {
      FailingLog target = new FailingLog();
      AtomicBoolean sawInterrupt = new AtomicBoolean();
      QueuedConsentLog queue =
          before(
              entry -> {
                sawInterrupt.compareAndSet(false, Thread.currentThread().isInterrupted());
                target.add(entry);
              });
      if (withThread) {
        queue.start();
      }
      List<ConsentEntry> entries = added(queue, 20);
      Thread.currentThread().interrupt();
      queue.close();

      assertThat(Thread.interrupted()).isTrue();
      assertThat(target.kept).isEqualTo(entries);
      assertThat(sawInterrupt).isFalse();
    }
    assertThat(news.lost).isEmpty();
  }

  @Test
  void aThreadThatCannotBeStartedIsTriedAgain() throws Exception {
    AtomicInteger refusals = new AtomicInteger(2);
    ThreadFactory scarce =
        work -> {
          if (refusals.getAndDecrement() > 0) {
            throw new OutOfMemoryError("unable to create native thread");
          }
          return QueueWorker.newThread(work);
        };
    try (QueuedConsentLog queue = new QueuedConsentLog(log, Clock.systemUTC(), settings, scarce)) {
      assertThatCode(queue::start).doesNotThrowAnyException();
      List<ConsentEntry> entries = added(queue, 3);
      await(() -> queue.counts().kept() == 3);
      assertThat(log.kept).isEqualTo(entries);
    }
  }

  @Test
  void startReplacesAThreadThatDied() throws Exception {
    List<Thread> threads = new CopyOnWriteArrayList<>();
    ThreadFactory mortal =
        work -> {
          Thread thread = threads.isEmpty() ? new Thread(() -> {}) : QueueWorker.newThread(work);
          threads.add(thread);
          return thread;
        };
    try (QueuedConsentLog queue =
        new QueuedConsentLog(log, Clock.systemUTC(), settings, mortal).start()) {
      threads.get(0).join();
      queue.start();
      assertThat(threads).hasSize(2);
      added(queue, 1);
      await(() -> queue.counts().kept() == 1);
      queue.start();
      assertThat(threads).hasSize(2);
    }
  }

  @Test
  void withoutAnyThreadClosingHandsOn() {
    QueuedConsentLog queue =
        new QueuedConsentLog(
            log,
            Clock.systemUTC(),
            settings,
            work -> {
              throw new OutOfMemoryError("unable to create native thread");
            });
    queue.start();
    List<ConsentEntry> entries = added(queue, 3);

    queue.close();

    assertThat(log.kept).isEqualTo(entries);
  }

  @Test
  void aStoppedClockDoesNotStopTheThread() throws Exception {
    log.down = true;
    try (QueuedConsentLog queue = new QueuedConsentLog(log, clock, settings).start()) {
      added(queue, 2);
      await(() -> queue.counts().failed() >= 3);
      log.down = false;
      await(() -> queue.counts().kept() == 2);
    }
  }

  @Test
  void aClockSetBackDelaysADrainByOnePauseAtMost() {
    log.down = true;
    QueuedConsentLog queue = new QueuedConsentLog(log, clock, settings);
    added(queue, 1);
    queue.drain();
    clock.move(Duration.ofHours(-1));
    queue.drain();
    log.down = false;
    clock.move(Duration.ofMillis(1));

    assertThat(queue.drain()).isZero();
  }

  @Test
  void aClockThatThrowsLosesNothingSilently() throws Exception {
    Clock broken =
        new Clock() {
          @Override
          public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public java.time.Instant instant() {
            throw new IllegalStateException("no time");
          }
        };
    log.down = true;
    QueuedConsentLog queue = new QueuedConsentLog(log, broken, settings).start();
    List<ConsentEntry> entries = added(queue, 2);
    await(() -> !log.tried.isEmpty());

    queue.close();

    assertThat(news.lost).containsExactlyInAnyOrderElementsOf(entries);
  }
}
