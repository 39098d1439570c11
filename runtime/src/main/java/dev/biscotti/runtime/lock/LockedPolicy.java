package dev.biscotti.runtime.lock;

import dev.biscotti.runtime.declaration.PolicyDeclaration;

/**
 * A policy and its lock: what is declared now, and what visitors were last shown.
 *
 * @param declaration the policy as declared
 * @param lock the lock, or why there is none
 */
public record LockedPolicy(PolicyDeclaration declaration, FoundLock lock) {

  /**
   * A policy that has no lock.
   *
   * @param declaration the policy as declared
   * @return the policy without a lock
   */
  public static LockedPolicy unlocked(PolicyDeclaration declaration) {
    return new LockedPolicy(declaration, FoundLock.none());
  }

  /**
   * The policy's id.
   *
   * @return the id
   */
  public String id() {
    return declaration.id();
  }
}
