package dev.biscotti.runtime.evidence;

import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.declaration.Revision;

/**
 * The choice for one category.
 *
 * @param category the category's id
 * @param choice the answer; {@link Choice#UNANSWERED} for one that was removed
 * @param revision the state of the category that it was given for, as in the consent record
 */
public record CategoryChoice(String category, Choice choice, Revision revision) {

  /**
   * Checks the category.
   *
   * @throws IllegalArgumentException if the id is blank, longer than 255 characters or has control
   *     characters
   */
  public CategoryChoice {
    Storable.require("the id of a category", category);
  }
}
