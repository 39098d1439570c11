package dev.biscotti.search;

import java.util.Map;

/**
 * What is known of a cookie besides its name.
 *
 * @param value the values it can have
 * @param maxAge the lifetimes it can have, in seconds
 */
public record CookieState(Texts value, Texts maxAge) {
  /** Of a cookie of which only the name is looked at. */
  public static final CookieState UNKNOWN =
      new CookieState(Texts.unknown("it is not looked at"), Texts.unknown("it is not looked at"));

  /**
   * The state in a place that fills slots.
   *
   * @param values what the slots hold
   * @return the filled state
   */
  public CookieState fill(Map<String, Texts> values) {
    return new CookieState(value.fill(values), maxAge.fill(values));
  }

  /**
   * Whether the cookie is only deleted.
   *
   * @return false in doubt
   */
  public boolean deletes() {
    return Deletion.isCertain(value, maxAge);
  }
}
