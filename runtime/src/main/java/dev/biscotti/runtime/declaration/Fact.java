package dev.biscotti.runtime.declaration;

/**
 * One fact that a declaration can state: a row of {@link CookieFact}, {@link ProviderFact}, {@link
 * CategoryFact} or {@link PolicyFact}. Everything that reads, writes or compares declarations goes
 * through these tables with a {@link FactPass}, and decides by the traits of a fact, not by its
 * name.
 */
public interface Fact {
  /** What is true of a fact. */
  enum Trait {
    /** A consent is given for it: the digest, the lock and the comparison know it. */
    MATERIAL,
    /** The lock keeps it, though no consent depends on it. */
    LOCKED,
    /** A lock always states it, even its default. */
    REQUIRED_IN_LOCK,
    /** It is the key of the thing in a lock, which has no line for it. */
    LOCK_KEY,
    /** It is in a language, and each further language of a policy has its own. */
    TRANSLATED,
    /** The guard needs it to set, read or delete: generated code states it, a resource the rest. */
    GUARD,
    /** The page shows it among the details of a cookie. */
    DETAIL,
    /**
     * It came after the first form of inventory and digest: where it is not stated, neither has it,
     * so that declarations without it keep both.
     */
    LATER
  }

  /**
   * What its table says of it.
   *
   * @return its row
   */
  FactRow row();

  /**
   * Its place in the inventory.
   *
   * @return its name, in a group after the group's: {@code attributes.path}
   */
  default String key() {
    return row().key();
  }

  /**
   * Whether something is true of it.
   *
   * @param trait what may be true
   * @return true if so
   */
  default boolean is(Trait trait) {
    return row().traits().contains(trait);
  }

  /**
   * Its name, which is also that of its translations.
   *
   * @return the key without the group
   */
  default String label() {
    return key().substring(key().indexOf('.') + 1);
  }

  /**
   * The object of the inventory that it is in.
   *
   * @return the group's name; empty if it is in none
   */
  default String group() {
    return key().substring(0, Math.max(0, key().indexOf('.')));
  }

  /**
   * Whether a lock keeps it.
   *
   * @return true for what is material or {@link Trait#LOCKED}
   */
  default boolean isLocked() {
    return is(Trait.MATERIAL) || is(Trait.LOCKED);
  }
}
