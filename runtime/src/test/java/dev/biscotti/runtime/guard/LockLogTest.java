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
              "WARNING The policy locked and its lock differ: cookie csrf is not declared as"
                  + " visitors were last told. Run biscotti check before a release, and accept"
                  + " what is meant.");
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
              "SEVERE The policy locked and its lock differ: line 3: \"x\" is no date; no cookie"
                  + " that needs consent is set. Run biscotti check");
    }
  }

  @Test
  void policyThatIsAsItsLockSaysOrHasNoneIsNotLogged() {
    try (Logged logged = new Logged()) {
      visit(policy(FoundLock.none()));

      assertThat(logged.lines()).isEmpty();
    }
  }
}
