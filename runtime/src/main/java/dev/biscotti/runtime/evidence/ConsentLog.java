package dev.biscotti.runtime.evidence;

/** Keeps evidence of answers. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface ConsentLog {
  /**
   * Keeps an entry. An entry with a key that is kept already is the same one, added again after an
   * uncertain failure; it is kept once.
   *
   * @param entry the entry
   * @throws ConsentLogException if the entry was not kept, or it is uncertain whether it was
   */
  void add(ConsentEntry entry);
}
