package dev.biscotti.runtime.declaration;

import static dev.biscotti.runtime.declaration.Fact.Trait.GUARD;
import static dev.biscotti.runtime.declaration.Fact.Trait.LATER;
import static dev.biscotti.runtime.declaration.Fact.Trait.LOCKED;
import static dev.biscotti.runtime.declaration.Fact.Trait.LOCK_KEY;
import static dev.biscotti.runtime.declaration.Fact.Trait.MATERIAL;
import static dev.biscotti.runtime.declaration.Fact.Trait.REQUIRED_IN_LOCK;
import static dev.biscotti.runtime.declaration.Fact.Trait.TRANSLATED;

import dev.biscotti.annotations.Regime;
import dev.biscotti.annotations.Signal;

/**
 * The facts of a category. The material ones come first, in the order in which they are digested;
 * add new ones after them.
 */
public enum CategoryFact implements Fact {
  /** What the law asks of the visitor. */
  REGIME("regime", MATERIAL, REQUIRED_IN_LOCK, GUARD),
  /** What an answer is passed on as. */
  SIGNALS("signals", MATERIAL, LATER, GUARD),
  /** The id. */
  ID("id", LOCKED, LOCK_KEY, GUARD),
  /** The title. */
  TITLE("title", TRANSLATED),
  /** What its cookies do. */
  DESCRIPTION("description", TRANSLATED),
  /** What the page says while it holds no cookie. */
  WHEN_EMPTY("whenEmpty", TRANSLATED),
  /** The digest of what a consent is given for. */
  REVISION("revision", GUARD),
  /** Its texts in other languages. */
  TRANSLATIONS("translations");

  @SuppressWarnings("ImmutableEnumChecker") // its set is an immutable copy
  private final FactRow row;

  CategoryFact(String key, Trait... traits) {
    this.row = FactRow.of(key, traits);
  }

  @Override
  public FactRow row() {
    return row;
  }

  /**
   * Goes through the facts of a category.
   *
   * @param <X> what a malformed fact throws
   * @param category a declaration
   * @param pass receives each fact and returns its new value; the revision is passed as its digest
   * @return the declaration of the values that the pass returned
   * @throws X if the pass throws it
   */
  public static <X extends Exception> CategoryDeclaration pass(
      CategoryDeclaration category, FactPass<X> pass) throws X {
    return new CategoryDeclaration(
        pass.text(ID, category.id()),
        pass.words(TITLE, category.title()),
        pass.words(DESCRIPTION, category.description()),
        pass.words(WHEN_EMPTY, category.whenEmpty()),
        pass.constant(REGIME, Regime.class, category.regime()),
        pass.constants(SIGNALS, Signal.class, category.signals()),
        revision(category.revision(), pass),
        pass.translations(TRANSLATIONS, category.translations()));
  }

  private static <X extends Exception> Revision revision(Revision revision, FactPass<X> pass)
      throws X {
    int digest = pass.number(REVISION, revision.digest());
    return digest == revision.digest() ? revision : Revision.digest(digest);
  }
}
