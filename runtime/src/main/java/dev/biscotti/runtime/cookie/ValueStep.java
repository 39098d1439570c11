package dev.biscotti.runtime.cookie;

/**
 * The step of a builder that sets the value.
 *
 * @param <T> the type of the value
 * @param <N> the next step
 */
@FunctionalInterface
public interface ValueStep<T, N> {
  /**
   * Sets the value.
   *
   * @param value the value
   * @return the next step
   */
  N value(T value);
}
