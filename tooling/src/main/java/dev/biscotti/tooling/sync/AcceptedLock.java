package dev.biscotti.tooling.sync;

import dev.biscotti.runtime.lock.LockChange;
import java.util.List;

/**
 * A lock after an acceptance.
 *
 * @param policyId the policy's id
 * @param file the lock's name in reports
 * @param written whether it was written; false if it was already up to date
 * @param changes what was accepted; empty for the first lock of a policy
 */
public record AcceptedLock(
    String policyId, String file, boolean written, List<LockChange> changes) {
  public AcceptedLock {
    changes = List.copyOf(changes);
  }
}
