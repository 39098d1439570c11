package dev.biscotti.runtime.evidence;

/**
 * Learns what becomes of the entries of a {@link QueuedConsentLog}, for metrics and alarms. Called
 * on the thread that adds or drains; must be fast and safe for use by several threads. What it
 * throws is logged and goes no further.
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
   * The log failed. The entry waits for another try, unless {@link #lost} says otherwise.
   *
   * @param entry the entry
   * @param failure why
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
