package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The plans of all policies in use. They are looked up by identity, because comparing two policies
 * means comparing everything in them. They are kept as long as the policy, so that nothing outlives
 * an undeployed application; a plan must therefore never refer to its policy.
 */
final class PolicyPlans {
  private static final ConcurrentMap<Object, PolicyPlan> PLANS = new ConcurrentHashMap<>();
  private static final ReferenceQueue<DeployedPolicy> GONE = new ReferenceQueue<>();

  private PolicyPlans() {}

  static PolicyPlan of(DeployedPolicy policy) {
    PolicyPlan plan = PLANS.get(new Lookup(policy));
    if (plan != null) {
      return plan;
    }
    forgetGone();
    PolicyPlan made = PolicyPlan.of(policy);
    PolicyPlan other = PLANS.putIfAbsent(new Key(policy), made);
    return other == null ? made : other;
  }

  private static void forgetGone() {
    Reference<? extends DeployedPolicy> gone = GONE.poll();
    while (gone != null) {
      PLANS.remove(gone);
      gone = GONE.poll();
    }
  }

  /** The key for look-ups: equal to the stored key that refers to the same policy. */
  private static final class Lookup {
    private final DeployedPolicy policy;

    Lookup(DeployedPolicy policy) {
      this.policy = policy;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(policy);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.refersTo(policy);
    }
  }

  /** The stored key. */
  private static final class Key extends WeakReference<DeployedPolicy> {
    private final int hash;

    Key(DeployedPolicy policy) {
      super(policy, GONE);
      hash = System.identityHashCode(policy);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      DeployedPolicy policy = get();
      return this == other || (policy != null && other instanceof Key key && key.refersTo(policy));
    }
  }
}
