package dev.biscotti.search;

import java.util.List;
import java.util.Optional;

/**
 * The code of a search, as far as {@link Obligations} must know it: source or bytecode.
 *
 * @param <P> what a place is in it
 */
public interface SearchedCode<P> {
  /**
   * What makes a place the same as another one.
   *
   * @param place a place
   * @return an object that is equal for the same place alone
   */
  Object identity(P place);

  /**
   * Whether {@code @AllowUndeclaredCookie} holds at a place.
   *
   * @param place a place
   * @return true if nothing is to be said there
   */
  boolean isAllowed(P place);

  /**
   * The places that supply a slot.
   *
   * @param slot a parameter or field
   * @return the places; empty if they cannot all be seen, or there is none
   */
  Optional<List<Supply<P>>> supplies(Piece.Slot slot);

  /**
   * Keeps a finding.
   *
   * @param finding what was found
   * @param place where
   */
  void found(UsageFinding finding, P place);
}
