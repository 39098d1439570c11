package dev.biscotti.runtime.declaration;

import dev.biscotti.annotations.Regime;

/**
 * A category, built in or declared with {@link dev.biscotti.annotations.ConsentCategory}.
 *
 * @param id the id
 * @param title the title; empty for the built-in one
 * @param description what its cookies do; empty for the built-in words
 * @param whenEmpty what the page says while it holds no cookie; empty for the built-in words
 * @param regime what the law asks of the visitor
 * @param revision what a consent must have been given for
 */
public record CategoryDeclaration(
    String id,
    String title,
    String description,
    String whenEmpty,
    Regime regime,
    Revision revision) {

  /**
   * A built-in category in its built-in words.
   *
   * @param id the id
   * @return the category, at {@link Revision#NONE}
   */
  public static CategoryDeclaration builtIn(String id) {
    return new CategoryDeclaration(id, "", "", "", Regime.OPT_IN, Revision.NONE);
  }

  /**
   * The same category at another revision.
   *
   * @param newRevision the revision
   * @return the category
   */
  public CategoryDeclaration withRevision(Revision newRevision) {
    return new CategoryDeclaration(id, title, description, whenEmpty, regime, newRevision);
  }
}
