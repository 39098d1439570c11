package dev.biscotti.runtime.evidence;

import java.time.Duration;

/**
 * The limits of a {@link QueuedConsentLog}.
 *
 * @param capacity the most entries that wait; an entry takes about 500 octets of memory
 * @param firstPause the pause after a failure; it doubles with each failure in a row
 * @param longestPause the longest pause
 * @param closeWithin the longest that closing waits for the log
 * @param listener learns what becomes of entries
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
   * @throws IllegalArgumentException if one is not positive, or the longest pause is shorter than
   *     the first
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
   * 10,000 entries, pauses of 1 to 60 seconds, 10 seconds to close, no listener.
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
   * The same with another capacity.
   *
   * @param newCapacity the most entries that wait
   * @return settings
   */
  public QueueSettings withCapacity(int newCapacity) {
    return new QueueSettings(newCapacity, firstPause, longestPause, closeWithin, listener);
  }

  /**
   * The same with other pauses.
   *
   * @param newFirst the pause after a failure
   * @param newLongest the longest pause
   * @return settings
   */
  public QueueSettings withPauses(Duration newFirst, Duration newLongest) {
    return new QueueSettings(capacity, newFirst, newLongest, closeWithin, listener);
  }

  /**
   * The same with another time to close.
   *
   * @param newCloseWithin the longest that closing waits for the log
   * @return settings
   */
  public QueueSettings withCloseWithin(Duration newCloseWithin) {
    return new QueueSettings(capacity, firstPause, longestPause, newCloseWithin, listener);
  }

  /**
   * The same with another listener.
   *
   * @param newListener the listener
   * @return settings
   */
  public QueueSettings withListener(ConsentLogListener newListener) {
    return new QueueSettings(capacity, firstPause, longestPause, closeWithin, newListener);
  }
}
