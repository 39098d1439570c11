package dev.biscotti.runtime.declaration;

/**
 * One fact that a declaration can state: a row of {@link CookieFact}, {@link ProviderFact}, {@link
 * CategoryFact} or {@link PolicyFact}. Everything that reads, writes or compares declarations goes
 * through these tables with a {@link FactPass}, and decides by the traits of a fact, not by its
 * name.
 */
public interface Fact {
  /** A trait of a fact. */
  enum Trait {
    /** Consent depends on it: it is digested, kept in the lock and compared. */
    MATERIAL,
    /** The lock keeps it, though no consent depends on it. */
    LOCKED,
    /** A lock always states it, even its default. */
    REQUIRED_IN_LOCK,
    /** The lock uses it as the key and has no line for it. */
    LOCK_KEY,
    /** It is a text that each further language of a policy translates. */
    TRANSLATED,
    /**
     * The guard needs it to set, read or delete: it is in generated code; other facts are in a
     * resource.
     */
    GUARD,
    /** The page shows it among the details of a cookie. */
    DETAIL,
    /**
     * It was added after the first version of inventory and digest. Both omit it if it is not
     * stated, so that declarations without it keep theirs.
     */
    LATER
  }

  /**
   * Its row in the table.
   *
   * @return its row
   */
  FactRow row();

  /**
   * Its place in the inventory.
   *
   * @return its name, qualified by its group's: {@code attributes.path}
   */
  default String key() {
    return row().key();
  }

  /**
   * Whether it has a trait.
   *
   * @param trait the trait
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
   * The object in the inventory that contains it.
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
