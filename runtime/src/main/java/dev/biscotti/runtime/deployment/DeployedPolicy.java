package dev.biscotti.runtime.deployment;

import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockResource;
import dev.biscotti.runtime.lock.LockedPolicy;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A policy in a running application: its rules, its lock and its texts. What a guard derives from a
 * policy is cached for this object, so create each policy once, as generated guards do.
 */
public final class DeployedPolicy {
  private final PolicyDeclaration rules;
  private final FoundLock lock;

  /** The class that has the texts beside it; empty if the rules are the complete declaration. */
  private final Optional<Class<?>> guard;

  private final ConcurrentMap<String, PolicyDeclaration> complete = new ConcurrentHashMap<>();

  private DeployedPolicy(PolicyDeclaration rules, FoundLock lock, Optional<Class<?>> guard) {
    this.rules = rules;
    this.lock = lock;
    this.guard = guard;
  }

  /**
   * The policy of a generated guard. Its lock is read immediately, its texts when they are first
   * needed.
   *
   * @param guard the generated guard, whose class path has the lock and texts
   * @param rules the part of the policy in generated code
   * @return the policy
   */
  public static DeployedPolicy of(Class<?> guard, PolicyDeclaration rules) {
    return new DeployedPolicy(rules, LockResource.find(guard, rules.id()), Optional.of(guard));
  }

  /**
   * A policy that an application declares in code, without the compiler.
   *
   * @param policy the complete declaration and its lock
   * @return the policy
   */
  public static DeployedPolicy of(LockedPolicy policy) {
    return new DeployedPolicy(policy.declaration(), policy.lock(), Optional.empty());
  }

  /**
   * A policy without a lock that an application declares in code, without the compiler.
   *
   * @param declaration the complete declaration
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
    return rules.id();
  }

  /**
   * What the guard enforces: names, categories, lifetimes and attributes. Generated guards contain
   * nothing else, so there are no texts and providers; {@link #in} has them.
   *
   * @return the declaration as in code
   */
  public PolicyDeclaration rules() {
    return rules;
  }

  /**
   * The complete policy in a language. Read once from the resource that the compiler wrote.
   *
   * @param language a BCP 47 tag; for a language that the policy does not have, its first one is
   *     used
   * @return the declaration, with the cookies in the order of the {@link #rules}
   * @throws IllegalStateException if the resource is missing or cannot be read
   */
  public PolicyDeclaration in(String language) {
    if (guard.isEmpty()) {
      return rules.in(language);
    }
    String declared = rules.languages().contains(language) ? language : first();
    PolicyDeclaration known = complete.get(declared);
    if (known == null) {
      known =
          TextsReader.read(declared.equals(first()) ? rules : in(first()), guard.get(), declared);
      complete.put(declared, known);
    }
    return known;
  }

  private String first() {
    return rules.languages().get(0);
  }

  /**
   * The complete declaration beside the lock, to compare them. Without a lock there is nothing to
   * compare, so no texts are read. If texts cannot be read, the lock counts as unreadable.
   *
   * @return both
   */
  public LockedPolicy locked() {
    if (guard.isEmpty() || lock.readable().isEmpty()) {
      return new LockedPolicy(rules, lock);
    }
    try {
      return new LockedPolicy(in(first()), lock);
    } catch (IllegalStateException unreadable) {
      return new LockedPolicy(
          rules, new FoundLock.Unreadable(String.valueOf(unreadable.getMessage())));
    }
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
            && guard.equals(policy.guard)
            && rules.equals(policy.rules)
            && lock.equals(policy.lock));
  }

  @Override
  public int hashCode() {
    return id().hashCode();
  }
}
