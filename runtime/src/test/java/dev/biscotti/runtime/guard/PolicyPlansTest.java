package dev.biscotti.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockedPolicy;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyPlansTest {
  @Test
  void planIsMadeOncePerPolicy() {
    assertThat(PolicyPlans.of(Shop.POLICY)).isSameAs(PolicyPlans.of(Shop.POLICY));
  }

  @Test
  void planIsFoundByIdentity() {
    assertThat(PolicyPlans.of(Shop.policy(Shop.TODAY)))
        .isNotSameAs(PolicyPlans.of(Shop.policy(Shop.TODAY)));
  }

  /** Among some 60,000 objects, two have the same identity hash. */
  @Test
  void policiesWithTheSameHashHaveEachItsOwnPlan() {
    Map<Integer, DeployedPolicy> byHash = new HashMap<>();
    DeployedPolicy one;
    DeployedPolicy other;
    do {
      one = DeployedPolicy.of(Shop.POLICY.rules());
      other = byHash.put(System.identityHashCode(one), one);
    } while (other == null);

    PolicyPlan plan = PolicyPlans.of(one);

    assertThat(PolicyPlans.of(other)).isNotSameAs(plan).isSameAs(PolicyPlans.of(other));
    assertThat(PolicyPlans.of(one)).isSameAs(plan);
  }

  /** The log handler acts as the other request: it is called while the plan is made. */
  @Test
  void planThatAnotherRequestMadeMeanwhileIsTheOneForAll() {
    DeployedPolicy policy =
        DeployedPolicy.of(
            new LockedPolicy(
                Shop.policy(Shop.TODAY).rules(), new FoundLock.Unreadable("line 1: empty")));
    List<PolicyPlan> meanwhile = new ArrayList<>();
    List<String> first = new ArrayList<>();
    try (Logged logged =
        new Logged(
            line -> {
              first.add(line);
              if (first.size() == 1) {
                meanwhile.add(PolicyPlans.of(policy));
              }
            })) {
      PolicyPlan plan = PolicyPlans.of(policy);

      assertThat(logged.lines()).hasSize(2);
      assertThat(meanwhile).singleElement().isSameAs(plan);
      assertThat(PolicyPlans.of(policy)).isSameAs(plan);
    }
  }

  @Test
  void planIsForgottenWithItsPolicy() throws InterruptedException {
    WeakReference<PolicyPlan> plan = new WeakReference<>(PolicyPlans.of(Shop.policy(Shop.TODAY)));

    for (int i = 0; i < 50 && plan.get() != null; i++) {
      System.gc();
      PolicyPlans.of(DeployedPolicy.of(PolicyDeclaration.of("other", Shop.TODAY).build()));
      Thread.sleep(10);
    }

    assertThat(plan.get()).isNull();
  }

  @Test
  void planStaysAsLongAsItsPolicy() {
    DeployedPolicy policy = Shop.policy(Shop.TODAY);
    PolicyPlan plan = PolicyPlans.of(policy);

    System.gc();
    PolicyPlans.of(DeployedPolicy.of(PolicyDeclaration.of("other", Shop.TODAY).build()));

    assertThat(PolicyPlans.of(policy)).isSameAs(plan);
  }
}
