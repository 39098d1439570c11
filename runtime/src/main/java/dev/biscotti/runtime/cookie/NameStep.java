package dev.biscotti.runtime.cookie;

/**
 * The step of a builder that sets the varying part of the name.
 *
 * @param <N> the next step
 */
@FunctionalInterface
public interface NameStep<N> {
  /**
   * Sets the part of the name that replaces the {@code *} of the pattern.
   *
   * @param part token characters (RFC 9110, section 5.6.2), at least one
   * @return the next step
   * @throws IllegalArgumentException if the part is empty or has other characters, or the resulting
   *     name belongs to another declaration
   */
  N named(String part);
}
