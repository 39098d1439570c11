package dev.biscotti.tooling.lock;

import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.ChangeClass;
import dev.biscotti.runtime.lock.LockChange;
import dev.biscotti.runtime.lock.PolicyLock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the declarations of a policy with what its visitors were last told.
 *
 * @param policyId the policy's id
 * @param isNew whether there is no lock yet
 * @param changes what differs, the gravest first
 * @param diff a unified diff of the facts; empty if no fact differs
 */
public record LockCheck(String policyId, boolean isNew, List<LockChange> changes, String diff) {

  /**
   * Compares the declarations of a policy with its lock.
   *
   * @param lock the lock; empty if there is none yet
   * @param policy the policy as it is declared
   * @return what differs
   * @throws IllegalArgumentException if the lock belongs to another policy
   */
  public static LockCheck of(Optional<PolicyLock> lock, PolicyDeclaration policy) {
    PolicyLock before = lock.orElse(PolicyLock.empty(policy.id()));
    Acceptance.requireSamePolicy(before, policy);
    LockComparison comparison = LockComparison.of(before, policy, Map.of());
    String diff = comparison.changes().isEmpty() ? "" : LockDiff.of(before, comparison, policy);
    return new LockCheck(policy.id(), lock.isEmpty(), comparison.changes(), diff);
  }

  /**
   * Whether there is nothing to accept. Changes that are only {@link ChangeClass#EDITORIAL} need no
   * acceptance of their own; the next one includes them.
   *
   * @return true if the declarations are what visitors were told
   */
  public boolean passes() {
    return !isNew
        && changes.stream().allMatch(change -> change.changeClass() == ChangeClass.EDITORIAL);
  }

  /**
   * Whether an acceptance needs a reason.
   *
   * @return true if a change is {@link ChangeClass#REVIEW}
   */
  public boolean needsReason() {
    return changes.stream().anyMatch(change -> change.changeClass() == ChangeClass.REVIEW);
  }

  /**
   * Describes the result to a developer.
   *
   * @param command the command that accepts, such as {@code mvn biscotti:accept}; {@code --reason}
   *     is appended if a reason is required
   * @return text with {@code \n} at the end of each line; empty if the check passes
   */
  public String report(String command) {
    if (passes()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append(
        isNew
            ? "The policy " + policyId + " has no lock yet.\n"
            : "The declarations of "
                + policyId
                + " differ from what its visitors were last told:\n");
    for (LockChange change : isNew ? List.<LockChange>of() : changes) {
      text.append("  ").append(ChangeText.of(change)).append('\n');
    }
    if (!isNew) {
      text.append('\n').append(diff).append('\n');
    }
    return text.append("If this is intended, run: ")
        .append(command)
        .append(needsReason() ? " with a reason for the changes marked REVIEW" : "")
        .append('\n')
        .toString();
  }
}
