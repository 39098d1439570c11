package dev.biscotti.search;

import java.util.Map;

/**
 * A place that fills slots: a call with its arguments, or an assignment to a field.
 *
 * @param at the place as a whole
 * @param values what it puts into each slot, by the slot's key
 * @param places the place of each slot's value, where it has one of its own
 * @param isReference whether it is a method reference, which shows no arguments
 * @param <P> what a place is in the code that is searched
 */
public record Supply<P>(
    P at, Map<String, Texts> values, Map<String, P> places, boolean isReference) {
  /**
   * A method reference.
   *
   * @param at its place
   * @param <P> what a place is
   * @return the supply
   */
  public static <P> Supply<P> reference(P at) {
    return new Supply<>(at, Map.of(), Map.of(), true);
  }
}
