package dev.biscotti.runtime.protection;

import java.time.Duration;
import java.util.Optional;

/**
 * A value with the time at which it was sealed.
 *
 * @param text the value
 * @param issued the time, in seconds since 1970-01-01T00:00:00Z
 */
record SealedValue(String text, long issued) {
  /** How far the clocks of two replicas may differ. */
  private static final long SKEW_SECONDS = 300;

  /** Whether the value was not sealed in the future and is not older than a limit. */
  boolean isCurrent(long now, Optional<Duration> limit) {
    return issued <= now + SKEW_SECONDS
        && limit.map(most -> now - issued <= most.toSeconds()).orElse(Boolean.TRUE);
  }
}
