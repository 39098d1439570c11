package dev.biscotti.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.runtime.lock.PolicyLock;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockLogTest {
  private static final CookieDeclaration CSRF = Shop.CSRF;

  private static DeployedPolicy policy(FoundLock lock) {
    return DeployedPolicy.of(
        new LockedPolicy(
            PolicyDeclaration.of("locked", Shop.TODAY).cookies(List.of(CSRF)).build(), lock));
  }

  private static FoundLock empty() {
    return new FoundLock.Read(PolicyLock.empty("locked"));
  }

  private static void visit(DeployedPolicy policy) {
    Access.to(Browser.with().visits(policy, Shop.SETTINGS), CSRF).write("csrf", "1");
  }

  @Test
  void differenceBetweenPolicyAndLockIsLoggedOnceAndNotForEachRequest() {
    DeployedPolicy policy = policy(empty());
    try (Logged logged = new Logged()) {
      visit(policy);
      visit(policy);
      visit(policy);

      assertThat(logged.lines())
          .containsExactly(
              "WARNING The policy locked differs from its lock: the declaration of cookie csrf"
                  + " differs from what visitors were last shown. Run biscotti check before a"
                  + " release, and biscotti accept if the change is intended.");
    }
  }

  @Test
  void lockThatCannotBeReadIsAnError() {
    try (Logged logged = new Logged()) {
      visit(policy(new FoundLock.Unreadable("line 3: \"x\" is no date")));

      assertThat(logged.lines())
          .singleElement()
          .asString()
          .startsWith(
              "SEVERE The policy locked differs from its lock: line 3: \"x\" is no date; until that"
                  + " is corrected, no cookie that needs consent is set. Run biscotti check");
    }
  }

  @Test
  void policyThatMatchesItsLockOrHasNoneIsNotLogged() {
    try (Logged logged = new Logged()) {
      visit(policy(FoundLock.none()));

      assertThat(logged.lines()).isEmpty();
    }
  }
}
