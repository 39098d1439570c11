package dev.biscotti.runtime.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Decides when to retry: after a pause that doubles with each consecutive failure. */
final class Backoff {
  private final Clock clock;
  private final Duration first;
  private final Duration longest;
  private Duration pause = Duration.ZERO;
  private Instant failedAt = Instant.MIN;
  private boolean waited;

  Backoff(Clock clock, Duration first, Duration longest) {
    this.clock = clock;
    this.first = first;
    this.longest = longest;
  }

  /** Starts a pause; returns whether it is the first of consecutive failures. */
  synchronized boolean failed() {
    boolean isFirst = pause.isZero();
    Duration next = pause.isZero() ? first : pause.multipliedBy(2);
    pause = next.compareTo(longest) > 0 ? longest : next;
    waited = false;
    failedAt = clock.instant();
    return isFirst;
  }

  /** Ends the consecutive failures; returns whether there were any. */
  synchronized boolean succeeded() {
    boolean failedBefore = !pause.isZero();
    pause = Duration.ZERO;
    return failedBefore;
  }

  /**
   * Ends the pause after a thread has slept for {@link #millisLeft}, so that a stopped clock cannot
   * block the thread forever.
   */
  synchronized void waited() {
    waited = true;
  }

  /**
   * The rest of the pause; zero when it is over. Never exceeds the pause, which restarts if the
   * clock is set back.
   */
  synchronized long millisLeft() {
    if (pause.isZero() || waited) {
      return 0;
    }
    Instant now = clock.instant();
    if (now.isBefore(failedAt)) {
      failedAt = now;
    }
    Duration left = pause.minus(Duration.between(failedAt, now));
    return left.isNegative() ? 0 : left.plusNanos(999_999).toMillis();
  }
}
