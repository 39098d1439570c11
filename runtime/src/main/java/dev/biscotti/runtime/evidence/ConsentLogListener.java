package dev.biscotti.runtime.evidence;

import java.util.List;

/**
 * Is notified of what happens to the entries of a {@link QueuedConsentLog}, for metrics and alarms.
 * Called on the thread that adds or drains; must be fast and safe for use by several threads. What
 * it throws, including errors, is logged and not propagated.
 */
public interface ConsentLogListener {
  /** Does nothing. */
  ConsentLogListener NONE = new ConsentLogListener() {};

  /**
   * An entry was stored.
   *
   * @param entry the entry
   */
  default void kept(ConsentEntry entry) {}

  /**
   * Combines several listeners. If one throws, the others are still notified.
   *
   * @param listeners the listeners, in the order in which they are notified
   * @return a listener that notifies each of them
   */
  static ConsentLogListener all(List<? extends ConsentLogListener> listeners) {
    return ConsentLogListeners.of(listeners);
  }

  /**
   * The log could not be prepared ({@link ConsentLog#prepare}). Entries wait, and it is retried.
   *
   * @param failure why; an {@link Error} is the cause of a {@link ConsentLogException}
   */
  default void notPrepared(RuntimeException failure) {}

  /**
   * The log failed. The entry waits for a retry, unless {@link #lost} is called.
   *
   * @param entry the entry
   * @param failure why; an {@link Error} is the cause of a {@link ConsentLogException}
   */
  default void failed(ConsentEntry entry, RuntimeException failure) {}

  /**
   * An entry was given up and is not retried: store it elsewhere if you can.
   *
   * @param entry the entry
   * @param reason why
   */
  default void lost(ConsentEntry entry, LossReason reason) {}
}
