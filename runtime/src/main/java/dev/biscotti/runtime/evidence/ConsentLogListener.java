package dev.biscotti.runtime.evidence;

import java.util.List;

/**
 * Learns what becomes of the entries of a {@link QueuedConsentLog}, for metrics and alarms. Called
 * on the thread that adds or drains; must be fast and safe for use by several threads. What it
 * throws, errors included, is logged and goes no further.
 */
public interface ConsentLogListener {
  /** Does nothing. */
  ConsentLogListener NONE = new ConsentLogListener() {};

  /**
   * An entry is kept.
   *
   * @param entry the entry
   */
  default void kept(ConsentEntry entry) {}

  /**
   * Several listeners as one. If one throws, the others are still told.
   *
   * @param listeners the listeners, in the order in which they are told
   * @return one that tells each of them
   */
  static ConsentLogListener all(List<? extends ConsentLogListener> listeners) {
    return ConsentLogListeners.of(listeners);
  }

  /**
   * The log could not be prepared ({@link ConsentLog#prepare}). Entries wait, and it is tried
   * again.
   *
   * @param failure why; an {@link Error} is the cause of a {@link ConsentLogException}
   */
  default void notPrepared(RuntimeException failure) {}

  /**
   * The log failed. The entry waits for another try, unless {@link #lost} says otherwise.
   *
   * @param entry the entry
   * @param failure why; an {@link Error} is the cause of a {@link ConsentLogException}
   */
  default void failed(ConsentEntry entry, RuntimeException failure) {}

  /**
   * An entry is given up. This is the last that is heard of it: keep it elsewhere if you can.
   *
   * @param entry the entry
   * @param reason why
   */
  default void lost(ConsentEntry entry, LossReason reason) {}
}
