package dev.biscotti.tooling.lock;

import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.ChangeClass;
import dev.biscotti.runtime.lock.LockChange;
import dev.biscotti.runtime.lock.LockWriter;
import dev.biscotti.runtime.lock.PolicyLock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records a policy's current declarations as what its visitors are told from now on.
 *
 * @param reason why, for the history; required if a change is {@link ChangeClass#REVIEW}
 * @param askAgain whether visitors are asked again about the cookies whose change is {@link
 *     ChangeClass#REVIEW}, because the new words change what the policy says
 * @param renamed cookies that changed only their names: new names by old names
 */
public record Acceptance(String reason, boolean askAgain, Map<String, String> renamed) {
  public Acceptance {
    renamed = Map.copyOf(renamed);
  }

  /**
   * An acceptance that does not ask visitors again about reviewed changes.
   *
   * @param reason why; may be empty
   * @return the acceptance
   */
  public static Acceptance because(String reason) {
    return new Acceptance(reason, false, Map.of());
  }

  /**
   * A copy that asks visitors again about reviewed changes.
   *
   * @return an acceptance
   */
  public Acceptance askingAgain() {
    return new Acceptance(reason, true, renamed);
  }

  /**
   * A copy with renamed cookies.
   *
   * @param newNames new names by old names
   * @return an acceptance
   */
  public Acceptance withRenamed(Map<String, String> newNames) {
    return new Acceptance(reason, askAgain, newNames);
  }

  /**
   * Returns the lock after the acceptance. Accepting the same declarations again changes nothing.
   *
   * @param lock the current lock; empty if there is none
   * @param policy the policy as it is declared
   * @param clock gives the day of the acceptance, in UTC
   * @return the new lock; the current one if nothing differs
   * @throws ReasonRequiredException if a change needs a reason and none is given
   * @throws IllegalArgumentException if the lock belongs to another policy, a renamed cookie's old
   *     name is not in the lock, or its new name is not declared
   */
  public PolicyLock accept(Optional<PolicyLock> lock, PolicyDeclaration policy, Clock clock)
      throws ReasonRequiredException {
    PolicyLock before = lock.orElse(PolicyLock.empty(policy.id()));
    requireSamePolicy(before, policy);
    requireKnownNames(before, policy);
    LockComparison comparison = LockComparison.of(before, policy, renamed);
    if (lock.isPresent() && comparison.changes().isEmpty()) {
      return before;
    }
    List<LockChange> reviewed =
        comparison.changes().stream()
            .filter(change -> change.changeClass() == ChangeClass.REVIEW)
            .toList();
    if (!reviewed.isEmpty() && reason.isBlank()) {
      throw new ReasonRequiredException(policy.id(), reviewed);
    }
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    return new NewLock(before, comparison, policy, today, mark(before, comparison, policy))
        .accepted(this, lock.isEmpty());
  }

  private void requireKnownNames(PolicyLock lock, PolicyDeclaration policy) {
    renamed.forEach(
        (from, to) -> {
          if (lock.cookies().stream().noneMatch(one -> one.declaration().name().text().equals(from))
              || policy.cookies().stream().noneMatch(one -> one.name().text().equals(to))) {
            throw new IllegalArgumentException(
                "cannot rename "
                    + from
                    + " to "
                    + to
                    + ": the lock must contain the first name, the declarations the second");
          }
        });
  }

  static void requireSamePolicy(PolicyLock lock, PolicyDeclaration policy) {
    if (!lock.policy().equals(policy.id())) {
      throw new IllegalArgumentException(
          "the lock belongs to the policy " + lock.policy() + ", not " + policy.id());
    }
  }

  /**
   * A digest of the change from this lock to these declarations. It covers the whole new lock,
   * because the texts of the changes do not show everything that visitors are told.
   */
  private static String mark(
      PolicyLock before, LockComparison comparison, PolicyDeclaration policy) {
    PolicyLock after =
        new NewLock(before, comparison, policy, NewLock.PREVIEW_DATE, "000000").preview();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(LockWriter.text(before).getBytes(StandardCharsets.UTF_8));
      digest.update(comparison.changes().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(String.join("\n", LockWriter.told(after)).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(), 0, 3);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java platform lacks SHA-256", e);
    }
  }
}
