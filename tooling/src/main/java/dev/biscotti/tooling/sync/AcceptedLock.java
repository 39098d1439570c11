package dev.biscotti.tooling.sync;

import dev.biscotti.runtime.lock.LockChange;
import java.util.List;

/**
 * A lock that an acceptance has brought up to date.
 *
 * @param policyId the policy's id
 * @param file what the lock is called in reports
 * @param written whether it was written, rather than up to date already
 * @param changes what visitors had not been told; none with the first lock of a policy
 */
public record AcceptedLock(
    String policyId, String file, boolean written, List<LockChange> changes) {
  public AcceptedLock {
    changes = List.copyOf(changes);
  }
}
