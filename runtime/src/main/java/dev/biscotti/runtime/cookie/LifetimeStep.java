package dev.biscotti.runtime.cookie;

import java.time.Duration;

/** The step of a builder that may shorten the declared lifetime. */
public interface LifetimeStep extends SetStep {
  /**
   * Sets a shorter lifetime.
   *
   * @param maxAge from one second to the declared lifetime; parts of a second are cut off
   * @return the last step, which throws {@link IllegalArgumentException} if the lifetime is out of
   *     range
   */
  SetStep maxAge(Duration maxAge);
}
