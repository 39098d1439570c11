package dev.biscotti.policy.bytecode;

import dev.biscotti.policy.usage.Deletion;
import dev.biscotti.policy.usage.Texts;
import java.util.Map;

/**
 * What is known of a cookie besides its name.
 *
 * @param value the values it can have
 * @param maxAge the lifetimes it can have
 */
record CookieState(Texts value, Texts maxAge) {
  static final CookieState UNKNOWN =
      new CookieState(Texts.unknown("it is not looked at"), Texts.unknown("it is not looked at"));

  CookieState fill(Map<String, Texts> values) {
    return new CookieState(value.fill(values), maxAge.fill(values));
  }

  boolean deletes() {
    return Deletion.isCertain(value, maxAge);
  }
}
