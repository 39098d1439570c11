package dev.biscotti.runtime.evidence;

import java.time.Duration;

/**
 * The limits of a {@link QueuedConsentLog}.
 *
 * @param capacity the maximum number of waiting entries; each needs about 500 octets of memory
 * @param firstPause the pause after a failure; it doubles with each consecutive failure
 * @param longestPause the maximum pause
 * @param closeWithin the maximum time that closing waits for the log
 * @param listener is notified of failed, stored and lost entries
 */
public record QueueSettings(
    int capacity,
    Duration firstPause,
    Duration longestPause,
    Duration closeWithin,
    ConsentLogListener listener) {

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if a limit is not positive, or the longest pause is shorter
   *     than the first
   */
  public QueueSettings {
    if (capacity < 1
        || firstPause.toMillis() < 1
        || longestPause.compareTo(firstPause) < 0
        || closeWithin.toMillis() < 1) {
      throw new IllegalArgumentException(
          "capacity, firstPause, longestPause and closeWithin must be positive, and longestPause not"
              + " shorter than firstPause: "
              + capacity
              + ", "
              + firstPause
              + ", "
              + longestPause
              + ", "
              + closeWithin);
    }
  }

  /**
   * The defaults: 10,000 entries, pauses of 1 to 60 seconds, 10 seconds to close, no listener.
   *
   * @return the settings
   */
  public static QueueSettings defaults() {
    return new QueueSettings(
        10_000,
        Duration.ofSeconds(1),
        Duration.ofSeconds(60),
        Duration.ofSeconds(10),
        ConsentLogListener.NONE);
  }

  /**
   * Returns these settings with a different capacity.
   *
   * @param newCapacity the maximum number of waiting entries
   * @return the new settings
   */
  public QueueSettings withCapacity(int newCapacity) {
    return new QueueSettings(newCapacity, firstPause, longestPause, closeWithin, listener);
  }

  /**
   * Returns these settings with different pauses.
   *
   * @param newFirst the pause after a failure
   * @param newLongest the longest pause
   * @return the new settings
   */
  public QueueSettings withPauses(Duration newFirst, Duration newLongest) {
    return new QueueSettings(capacity, newFirst, newLongest, closeWithin, listener);
  }

  /**
   * Returns these settings with a different time to close.
   *
   * @param newCloseWithin the maximum time that closing waits for the log
   * @return the new settings
   */
  public QueueSettings withCloseWithin(Duration newCloseWithin) {
    return new QueueSettings(capacity, firstPause, longestPause, newCloseWithin, listener);
  }

  /**
   * Returns these settings with a different listener.
   *
   * @param newListener the listener
   * @return the new settings
   */
  public QueueSettings withListener(ConsentLogListener newListener) {
    return new QueueSettings(capacity, firstPause, longestPause, closeWithin, newListener);
  }
}
