package dev.biscotti.runtime.lock;

import java.util.Optional;

/** Whether a policy has a lock. */
public sealed interface FoundLock {
  /** The policy has no lock: a digest of the material facts replaces the revision. */
  record None() implements FoundLock {}

  /**
   * The policy has a lock.
   *
   * @param lock the lock
   */
  record Read(PolicyLock lock) implements FoundLock {}

  /**
   * The policy has a lock that cannot be read. It is unknown what visitors were shown, so no cookie
   * that needs consent is set.
   *
   * @param problem what is wrong with it
   */
  record Unreadable(String problem) implements FoundLock {}

  /**
   * Returns the result for a policy without a lock.
   *
   * @return the absence of a lock
   */
  static FoundLock none() {
    return new None();
  }

  /**
   * Returns the lock.
   *
   * @return the lock; empty if it is missing or cannot be read
   */
  default Optional<PolicyLock> readable() {
    return this instanceof Read read ? Optional.of(read.lock()) : Optional.empty();
  }
}
