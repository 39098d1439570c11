package dev.biscotti.runtime.evidence;

/** Keeps evidence of answers. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface ConsentLog {
  /**
   * Makes ready for entries, such as by creating tables. A {@link QueuedConsentLog} calls it when
   * it starts, before the first entry and after failures, until it succeeds; entries wait
   * meanwhile. Does nothing unless an implementation says otherwise.
   *
   * @throws ConsentLogException if the log is not ready
   */
  default void prepare() {}

  /**
   * Keeps an entry. An entry with a key that is kept already is the same one, added again after an
   * uncertain failure; it is kept once.
   *
   * @param entry the entry
   * @throws ConsentLogException if the entry was not kept, or it is uncertain whether it was
   */
  void add(ConsentEntry entry);
}
