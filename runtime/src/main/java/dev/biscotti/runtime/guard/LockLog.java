package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockTerms;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Logs once, when a policy is first used, where its declarations differ from its lock. */
final class LockLog {
  private static final Logger LOGGER = System.getLogger("dev.biscotti");

  private LockLog() {}

  static void log(DeployedPolicy policy, LockTerms lock) {
    if (lock.problems().isEmpty()) {
      return;
    }
    Level level = policy.lock() instanceof FoundLock.Unreadable ? Level.ERROR : Level.WARNING;
    LOGGER.log(
        level,
        "The policy {0} differs from its lock: {1}. Run biscotti check before a release, and"
            + " biscotti accept if the change is intended.",
        policy.id(),
        String.join("; ", lock.problems()));
  }
}
