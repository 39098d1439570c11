package dev.biscotti.tooling.sync;

import dev.biscotti.policy.file.FileFailure;
import dev.biscotti.policy.file.RegularFile;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.runtime.lock.PolicyLock;
import dev.biscotti.tooling.lock.LockCheck;
import dev.biscotti.tooling.lock.LockFile;
import dev.biscotti.tooling.lock.LockFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The policies of a module with their locks among the sources, and the problems of those locks. */
final class LockedPolicies {
  private final SyncRequest request;
  private final List<PolicyDeclaration> policies = new ArrayList<>();
  private final List<LockedPolicy> readable = new ArrayList<>();
  private final List<SyncProblem> problems = new ArrayList<>();

  private LockedPolicies(SyncRequest request) {
    this.request = request;
  }

  static LockedPolicies read(SyncRequest request) {
    LockedPolicies locked = new LockedPolicies(request);
    String folder = request.name(request.classFolder());
    try {
      for (PolicyDeclaration policy : CompiledPolicies.read(request.classFolder())) {
        locked.add(policy);
      }
      List<SyncProblem> traces = UnprocessedDeclarations.problems(request, locked.policies);
      locked.problems.addAll(traces);
      if (locked.policies.isEmpty() && traces.isEmpty()) {
        locked.problem(
            SyncRule.NO_POLICY,
            folder,
            "There is no policy in " + folder + ": compile the module first.");
      }
    } catch (IOException unreadable) {
      locked.problem(SyncRule.INVENTORY_UNREADABLE, folder, FileFailure.reason(unreadable));
    }
    return locked;
  }

  /** All policies, by id. */
  List<PolicyDeclaration> policies() {
    return List.copyOf(policies);
  }

  /** The policies whose locks are readable or missing. */
  List<LockedPolicy> readable() {
    return List.copyOf(readable);
  }

  List<SyncProblem> problems() {
    return List.copyOf(problems);
  }

  private void problem(SyncRule rule, String file, String message) {
    problems.add(SyncProblem.of(rule, file, 0, message));
  }

  private void add(PolicyDeclaration policy) {
    policies.add(policy);
    LockFile file = LockFile.in(request.resourceFolder(), policy.id());
    String name = request.name(file.path());
    try {
      Optional<PolicyLock> lock = file.read();
      LockCheck check = LockCheck.of(lock, policy);
      FoundLock found = lock.<FoundLock>map(FoundLock.Read::new).orElse(FoundLock.none());
      readable.add(new LockedPolicy(policy, found));
      if (!check.passes()) {
        problems.add(problem(check, file.path()));
      }
    } catch (LockFileException malformed) {
      int line = malformed.line();
      problems.add(SyncProblem.of(SyncRule.LOCK_UNREADABLE, name, line, malformed.problem()));
    } catch (IOException | IllegalArgumentException unreadable) {
      problem(SyncRule.LOCK_UNREADABLE, name, FileFailure.reason(unreadable));
    }
  }

  private SyncProblem problem(LockCheck check, Path lock) throws IOException {
    RepairCommands commands = request.commands();
    String name = request.name(lock);
    if (check.isNew()) {
      return SyncProblem.of(
              SyncRule.LOCK_MISSING,
              name,
              0,
              "The policy " + check.policyId() + " has no lock yet.")
          .fixedBy(commands.accept());
    }
    return SyncProblem.of(
            SyncRule.LOCK_NOT_ACCEPTED,
            name,
            firstChange(check.diff(), lock),
            "The declarations of "
                + check.policyId()
                + " differ from what its visitors were last told.")
        .withChanges(check.changes())
        .withDiff(check.diff())
        .fixedBy(check.needsReason() ? commands.acceptWithReason() : commands.accept());
  }

  /** The lock's first line that the declarations no longer match; 1 if there is none. */
  private static int firstChange(String diff, Path lock) throws IOException {
    List<String> lines = RegularFile.text(lock).lines().toList();
    return diff.lines()
        .filter(line -> line.startsWith("-") && !line.startsWith("---"))
        .map(line -> lines.indexOf(line.substring(1)))
        .filter(index -> index >= 0)
        .findFirst()
        .map(index -> index + 1)
        .orElse(1);
  }
}
