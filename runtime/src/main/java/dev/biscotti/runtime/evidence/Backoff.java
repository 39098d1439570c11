package dev.biscotti.runtime.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Decides when to retry: after a pause that doubles with each failure in a row. */
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

  /** Starts a pause; says whether it is the first of a row. */
  synchronized boolean failed() {
    boolean isFirst = pause.isZero();
    Duration next = pause.isZero() ? first : pause.multipliedBy(2);
    pause = next.compareTo(longest) > 0 ? longest : next;
    waited = false;
    failedAt = clock.instant();
    return isFirst;
  }

  /** Ends the row; says whether there was one. */
  synchronized boolean succeeded() {
    boolean failedBefore = !pause.isZero();
    pause = Duration.ZERO;
    return failedBefore;
  }

  /**
   * Ends the pause, for a thread that slept as long as {@link #millisLeft} said: a clock that
   * stands still must not stop it for ever.
   */
  synchronized void waited() {
    waited = true;
  }

  /**
   * Zero when it is time; never longer than the pause, and measured anew if the clock is put back.
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
