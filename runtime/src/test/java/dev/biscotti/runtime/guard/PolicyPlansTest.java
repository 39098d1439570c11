package dev.biscotti.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

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
}
