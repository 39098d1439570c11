package dev.biscotti.tooling.lock;

import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.ChangeClass;
import dev.biscotti.runtime.lock.LockChange;
import dev.biscotti.runtime.lock.PolicyLock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the declarations of a policy are what its visitors were last told.
 *
 * @param policyId the policy's id
 * @param isNew whether there is no lock yet
 * @param changes what differs, the gravest first
 * @param diff the same as a unified diff of the facts; empty if no fact differs
 */
public record LockCheck(String policyId, boolean isNew, List<LockChange> changes, String diff) {

  /**
   * Compares the declarations of a policy with its lock.
   *
   * @param lock the lock; empty if there is none yet
   * @param policy the policy as it is declared
   * @return what differs
   * @throws IllegalArgumentException if the lock is another policy's
   */
  public static LockCheck of(Optional<PolicyLock> lock, PolicyDeclaration policy) {
    PolicyLock before = lock.orElse(PolicyLock.empty(policy.id()));
    Acceptance.requireSamePolicy(before, policy);
    LockComparison comparison = LockComparison.of(before, policy, Map.of());
    String diff = comparison.changes().isEmpty() ? "" : LockDiff.of(before, comparison, policy);
    return new LockCheck(policy.id(), lock.isEmpty(), comparison.changes(), diff);
  }

  /**
   * Whether nothing waits to be accepted. What is only {@link ChangeClass#EDITORIAL} does not wait:
   * the next acceptance takes it along.
   *
   * @return true if visitors were told what is declared
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
   * What to tell the developer.
   *
   * @param command the command that accepts, such as {@code mvn biscotti:accept}; an option {@code
   *     --reason} is appended where it is needed
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
