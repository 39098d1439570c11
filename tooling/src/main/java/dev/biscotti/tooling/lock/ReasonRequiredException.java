package dev.biscotti.tooling.lock;

import dev.biscotti.runtime.lock.LockChange;
import java.util.List;

/**
 * Thrown when changes of class {@link dev.biscotti.runtime.lock.ChangeClass#REVIEW} are accepted
 * without a reason.
 */
public final class ReasonRequiredException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<LockChange> changes;

  ReasonRequiredException(String policyId, List<LockChange> changes) {
    super(
        policyId
            + ": Give a reason why visitors need not be asked again, or ask them again:\n  "
            + String.join("\n  ", changes.stream().map(ChangeText::of).toList()));
    this.changes = List.copyOf(changes);
  }

  /**
   * The changes that need a reason.
   *
   * @return the changes
   */
  public List<LockChange> changes() {
    return changes;
  }
}
