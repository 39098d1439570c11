package dev.biscotti.runtime.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When to try again: after a pause that doubles with each failure in a row. */
final class Backoff {
  private final Clock clock;
  private final Duration first;
  private final Duration longest;
  private Duration pause = Duration.ZERO;
  private Instant failedAt = Instant.MIN;

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
    failedAt = clock.instant();
    return isFirst;
  }

  /** Ends the pause; says whether there was one. */
  synchronized boolean succeeded() {
    boolean failedBefore = !pause.isZero();
    pause = Duration.ZERO;
    return failedBefore;
  }

  /** Zero when it is time; never longer than the pause, even if the clock was put back. */
  synchronized long millisLeft() {
    if (pause.isZero()) {
      return 0;
    }
    Duration left = pause.minus(Duration.between(failedAt, clock.instant()));
    if (left.compareTo(pause) > 0) {
      left = pause;
    }
    return left.isNegative() ? 0 : left.plusNanos(999_999).toMillis();
  }
}
