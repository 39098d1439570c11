package dev.biscotti.runtime.cookie;

import java.time.Duration;

/**
 * The step of a builder that may shorten the declared lifetime.
 *
 * @param <T> the type of the value
 */
public final class LifetimeStep<T> implements SetStep {
  private final PersistentCookie<T> cookie;
  private final T value;

  LifetimeStep(PersistentCookie<T> cookie, T value) {
    this.cookie = cookie;
    this.value = value;
  }

  /**
   * Sets a shorter lifetime.
   *
   * @param maxAge from one second to the declared lifetime; fractions of a second are dropped
   * @return the last step, which throws {@link IllegalArgumentException} if the lifetime is out of
   *     range
   */
  public SetStep maxAge(Duration maxAge) {
    return () -> cookie.set(value, maxAge);
  }

  @Override
  public void set() {
    cookie.set(value);
  }
}
