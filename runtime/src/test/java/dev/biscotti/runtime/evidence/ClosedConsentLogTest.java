package dev.biscotti.runtime.evidence;

import static dev.biscotti.runtime.evidence.Entries.added;
import static dev.biscotti.runtime.evidence.Waiting.await;
import static dev.biscotti.runtime.evidence.Waiting.awaitLatch;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closing a queue loses no entry silently. */
@Timeout(30)
class ClosedConsentLogTest {
  private final FailingLog log = new FailingLog();
  private final MovedClock clock = new MovedClock();
  private final HeardNews news = new HeardNews();
  private final QueueSettings settings =
      QueueSettings.defaults()
          .withPauses(Duration.ofSeconds(1), Duration.ofSeconds(4))
          .withListener(news);
  private final QueuedConsentLog queue = new QueuedConsentLog(log, clock, settings);

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void closingHandsOnWaitingEntriesEvenDuringAPause(boolean withThread) throws Exception {
    log.down = true;
    if (withThread) {
      queue.start();
    }
    List<ConsentEntry> entries = added(queue, 3);
    await(() -> queue.drain() == 3 && queue.counts().failed() > 0);
    log.down = false;

    queue.close();
    queue.close();

    assertThat(log.kept).containsExactlyInAnyOrderElementsOf(entries);
    assertThat(news.lost).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void closingReportsEntriesThatTheLogDidNotAccept(boolean withThread) {
    if (withThread) {
      queue.start();
    }
    log.down = true;
    List<ConsentEntry> entries = added(queue, 3);

    queue.close();

    assertThat(news.lost).containsExactlyInAnyOrderElementsOf(entries);
    assertThat(news.reasons).containsOnly(LossReason.NOT_KEPT_AT_CLOSE);
    assertThat(queue.counts().waiting()).isZero();
    assertThat(queue.counts().lost()).isEqualTo(3);
  }

  @Test
  void closingTriesEachEntryOnce() {
    List<ConsentEntry> entries = added(queue, 3);
    log.poison.add(entries.get(0));

    queue.close();

    assertThat(log.tried).isEqualTo(entries);
    assertThat(news.lost).containsExactly(entries.get(0));
  }

  @Test
  void closingDoesNotWaitForEverForAHangingLog() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    QueuedConsentLog hanging =
        new QueuedConsentLog(
            entry -> {
              busy.countDown();
              awaitLatch(never);
            },
            clock,
            settings.withCloseWithin(Duration.ofMillis(20)));
    hanging.start();
    List<ConsentEntry> entries = added(hanging, 2);
    busy.await();

    hanging.close();

    assertThat(news.lost).isEqualTo(entries);
    never.countDown();
  }

  @Test
  void anEntryAfterClosingIsReportedAsLost() {
    queue.close();
    List<ConsentEntry> entries = added(queue, 1);

    assertThat(news.lost).isEqualTo(entries);
    assertThat(news.reasons).containsExactly(LossReason.CLOSED);
    assertThat(queue.start().drain()).isZero();
    assertThat(log.tried).isEmpty();
  }
}
