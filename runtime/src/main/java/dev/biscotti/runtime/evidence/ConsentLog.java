package dev.biscotti.runtime.evidence;

/** Keeps evidence of answers. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface ConsentLog {
  /**
   * Prepares the log for entries, for example by creating tables. A {@link QueuedConsentLog} calls
   * it when it starts, before the first entry and after failures, until it succeeds; entries wait
   * meanwhile. The default does nothing.
   *
   * @throws ConsentLogException if the log cannot be prepared
   */
  default void prepare() {}

  /**
   * Stores an entry. An entry with a stored key is the same one, added again after an uncertain
   * failure; it is stored once.
   *
   * @param entry the entry
   * @throws ConsentLogException if the entry was not stored, or it is uncertain whether it was
   */
  void add(ConsentEntry entry);
}
