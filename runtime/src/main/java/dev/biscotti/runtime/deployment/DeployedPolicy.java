package dev.biscotti.runtime.deployment;

import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockResource;
import dev.biscotti.runtime.lock.LockedPolicy;

/**
 * A policy in a running application: its declarations, and the lock that was packaged with them.
 * What a guard derives from a policy is kept for the object, so make each policy once, as generated
 * guards do.
 */
public final class DeployedPolicy {
  private final PolicyDeclaration declaration;
  private final FoundLock lock;

  private DeployedPolicy(PolicyDeclaration declaration, FoundLock lock) {
    this.declaration = declaration;
    this.lock = lock;
  }

  /**
   * A policy with the lock that is beside a class. Generated code calls it.
   *
   * @param guard the class whose loader has the lock: the generated guard
   * @param declaration the policy as it is declared
   * @return the policy
   */
  public static DeployedPolicy of(Class<?> guard, PolicyDeclaration declaration) {
    return new DeployedPolicy(declaration, LockResource.find(guard, declaration.id()));
  }

  /**
   * A policy that an application declares without the compiler.
   *
   * @param policy the declaration and its lock
   * @return the policy
   */
  public static DeployedPolicy of(LockedPolicy policy) {
    return new DeployedPolicy(policy.declaration(), policy.lock());
  }

  /**
   * A policy without a lock that an application declares without the compiler.
   *
   * @param declaration the declaration
   * @return the policy
   */
  public static DeployedPolicy of(PolicyDeclaration declaration) {
    return of(LockedPolicy.unlocked(declaration));
  }

  /**
   * The policy's id.
   *
   * @return the id
   */
  public String id() {
    return declaration.id();
  }

  /**
   * What the guard enforces: names, categories, lifetimes and attributes of cookies.
   *
   * @return the declaration
   */
  public PolicyDeclaration rules() {
    return declaration;
  }

  /**
   * The policy with its texts in a language.
   *
   * @param language a BCP 47 tag
   * @return the declaration; texts that are not translated are in the first language
   */
  public PolicyDeclaration in(String language) {
    return declaration.in(language);
  }

  /**
   * The complete declaration beside the lock, to compare them.
   *
   * @return both
   */
  public LockedPolicy locked() {
    return new LockedPolicy(declaration, lock);
  }

  /**
   * The lock.
   *
   * @return what visitors were last shown, or why it is not known
   */
  public FoundLock lock() {
    return lock;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof DeployedPolicy policy
            && declaration.equals(policy.declaration)
            && lock.equals(policy.lock));
  }

  @Override
  public int hashCode() {
    return id().hashCode();
  }
}
