package dev.biscotti.runtime.lock;

import java.util.Optional;

/** Whether a policy has a lock. */
public sealed interface FoundLock {
  /** There is none: a digest of the material facts takes the revision's place. */
  record None() implements FoundLock {}

  /**
   * There is one.
   *
   * @param lock the lock
   */
  record Read(PolicyLock lock) implements FoundLock {}

  /**
   * There is a lock but it cannot be read, so it is unknown what visitors were informed of: nothing
   * that needs consent is set.
   *
   * @param problem what is wrong with it
   */
  record Unreadable(String problem) implements FoundLock {}

  /**
   * No lock.
   *
   * @return a policy's lock unless another is given
   */
  static FoundLock none() {
    return new None();
  }

  /**
   * The lock.
   *
   * @return the lock; empty if there is none that can be read
   */
  default Optional<PolicyLock> readable() {
    return this instanceof Read read ? Optional.of(read.lock()) : Optional.empty();
  }
}
