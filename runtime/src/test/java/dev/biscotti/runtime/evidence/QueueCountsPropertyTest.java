package dev.biscotti.runtime.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.listener.LogLines;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever fails, each added entry is kept, waiting or reported as lost, and the numbers add up.
 */
class QueueCountsPropertyTest {
  enum Step {
    ADD,
    DRAIN,
    A_SECOND,
    AN_HOUR_BACK,
    DOWN,
    ERRORS,
    REFUSES,
    UP,
    UNREADY,
    START,
    CLOSE
  }

  /** Fails as the last step specifies. */
  private static final class MoodyLog implements ConsentLog {
    private final Set<ConsentEntry> kept = ConcurrentHashMap.newKeySet();
    private volatile Step mood = Step.UP;

    @Override
    public void prepare() {
      if (mood == Step.UNREADY) {
        throw new NoClassDefFoundError("driver");
      }
    }

    @Override
    public void add(ConsentEntry entry) {
      switch (mood) {
        case DOWN -> throw new ConsentLogException("down", new IllegalStateException(), true);
        case REFUSES -> throw new ConsentLogException("never", new IllegalStateException(), false);
        case ERRORS, UNREADY -> throw new NoClassDefFoundError("driver");
        default -> kept.add(entry);
      }
    }
  }

  /** The state of one run: jqwik tries all samples on one object. */
  private static final class Run {
    private final MoodyLog log = new MoodyLog();
    private final HeardNews news = new HeardNews();
    private final List<ConsentEntry> entries = new CopyOnWriteArrayList<>();
    private final QueuedConsentLog queue;

    Run(Clock clock) {
      QueueSettings settings =
          QueueSettings.defaults()
              .withCapacity(4)
              .withPauses(Duration.ofMillis(1), Duration.ofMillis(2))
              .withListener(news);
      queue = new QueuedConsentLog(log, clock, settings);
    }

    void add() {
      entries.addAll(Entries.added(queue, 1));
    }

    void assertAddsUp() {
      QueueCounts counts = queue.counts();
      assertThat(counts.added())
          .as("%s", counts)
          .isEqualTo(counts.kept() + counts.lost() + counts.waiting());
    }

    void assertNothingWasLostSilently() {
      queue.close();
      assertAddsUp();
      QueueCounts counts = queue.counts();
      assertThat(counts.waiting()).isZero();
      assertThat(news.kept)
          .containsExactlyInAnyOrderElementsOf(log.kept)
          .hasSize((int) counts.kept());
      assertThat(news.lost).hasSize((int) counts.lost());
      List<ConsentEntry> known = new ArrayList<>(news.kept);
      known.addAll(news.lost);
      assertThat(known).containsExactlyInAnyOrderElementsOf(entries);
    }
  }

  @Property(tries = 300)
  void theNumbersAddUpInAnyOrderOfEvents(@ForAll @Size(max = 40) List<Step> steps) {
    MovedClock clock = new MovedClock();
    Run run = new Run(clock);
    try (LogLines quiet = LogLines.of("dev.biscotti")) {
      for (Step step : steps) {
        switch (step) {
          case ADD -> run.add();
          case DRAIN -> run.queue.drain();
          case A_SECOND -> clock.move(Duration.ofSeconds(1));
          case AN_HOUR_BACK -> clock.move(Duration.ofHours(-1));
          case START -> run.queue.start();
          case CLOSE -> run.queue.close();
          default -> run.log.mood = step;
        }
        run.assertAddsUp();
      }
      run.assertNothingWasLostSilently();
      assertThat(quiet.lines().isEmpty())
          .isEqualTo(run.queue.counts().failed() == 0 && run.news.lost.isEmpty());
    }
  }

  @Test
  @Timeout(30)
  void theNumbersAddUpAtAnyMomentUnderLoad() throws Exception {
    Run run = new Run(Clock.systemUTC());
    run.queue.start();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    Step[] moods = {Step.UP, Step.DOWN, Step.UP, Step.ERRORS, Step.REFUSES, Step.UNREADY};
    try (LogLines quiet = LogLines.of("dev.biscotti")) {
      List<Future<?>> visits = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        visits.add(
            threads.submit(
                () -> {
                  for (int visit = 0; visit < 200; visit++) {
                    run.add();
                    Thread.sleep(0, ThreadLocalRandom.current().nextInt(300_000));
                  }
                  return true;
                }));
      }
      Random random = new Random(14);
      while (visits.stream().anyMatch(visit -> !visit.isDone())) {
        run.log.mood = moods[random.nextInt(moods.length)];
        for (int i = 0; i < 50; i++) {
          run.assertAddsUp();
        }
        Thread.sleep(1);
      }
      for (Future<?> visit : visits) {
        visit.get();
      }
      assertThat(run.queue.counts().added()).isEqualTo(600);
      assertThat(run.queue.counts().failed()).isPositive();
      run.assertNothingWasLostSilently();
      assertThat(quiet.lines())
          .anyMatch(line -> line.contains("is closed; of 600 entries"))
          .hasSizeLessThan(400);
    } finally {
      threads.shutdownNow();
    }
  }
}
