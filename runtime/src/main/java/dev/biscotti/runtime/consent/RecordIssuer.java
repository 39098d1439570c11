package dev.biscotti.runtime.consent;

import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.lock.LockEntry;

/**
 * Who wrote a consent record. Answers to one policy say nothing about another policy, and the
 * numbers of one lock say nothing about those of a recreated lock.
 *
 * @param policy 24 bits of a hash of the policy's id and site
 * @param lock 12 bits of a hash of the first entry in its lock's history; 0 without a lock
 */
public record RecordIssuer(int policy, int lock) {
  static final int POLICY_DIGITS = 4;
  static final int LOCK_DIGITS = 2;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a part has more bits
   */
  public RecordIssuer {
    if (policy < 0 || policy >= 1 << 24 || lock < 0 || lock >= 1 << 12) {
      throw new IllegalArgumentException(
          "policy must have 24 bits and lock 12: " + policy + ", " + lock);
    }
  }

  /**
   * The issuer of a policy's records.
   *
   * @param policy the policy
   * @return its name in a record
   */
  public static RecordIssuer of(DeployedPolicy policy) {
    int id = RecordHash.of(policy.id() + "\n" + policy.rules().site());
    int lock =
        policy
            .lock()
            .readable()
            .flatMap(read -> read.history().stream().findFirst())
            .map(RecordIssuer::firstEntry)
            .orElse(0);
    return new RecordIssuer((id ^ id >>> 24) & 0xFFFFFF, lock);
  }

  private static int firstEntry(LockEntry first) {
    return RecordHash.folded(first.date() + "." + first.mark());
  }
}
