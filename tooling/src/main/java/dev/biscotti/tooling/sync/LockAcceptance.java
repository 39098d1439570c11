package dev.biscotti.tooling.sync;

import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.LockChange;
import dev.biscotti.runtime.lock.PolicyLock;
import dev.biscotti.tooling.lock.Acceptance;
import dev.biscotti.tooling.lock.LockCheck;
import dev.biscotti.tooling.lock.LockFile;
import dev.biscotti.tooling.lock.LockFileException;
import dev.biscotti.tooling.lock.ReasonRequiredException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Accepts the declarations of a module: all of its policies, or none if one cannot be accepted. */
public final class LockAcceptance {
  private final SyncRequest request;
  private final Acceptance acceptance;
  private final Clock clock;

  /** A lock to write. */
  private record Pending(
      LockFile file,
      PolicyDeclaration policy,
      Optional<PolicyLock> before,
      PolicyLock lock,
      List<LockChange> changes) {}

  private LockAcceptance(SyncRequest request, Acceptance acceptance, Clock clock) {
    this.request = request;
    this.acceptance = acceptance;
    this.clock = clock;
  }

  /**
   * Records the declarations of a module in its locks.
   *
   * @param request the module
   * @param acceptance why, and how
   * @param clock gives the day of the acceptance, in UTC
   * @return the lock of each policy, by policy id; empty if the module has no policy
   * @throws LockFileException if a lock is malformed; the message states file, line, problem and
   *     fix
   * @throws ReasonRequiredException if a change needs a reason and none is given
   * @throws IOException if a file cannot be read or written, or somebody else has written a lock in
   *     the meantime
   * @throws IllegalArgumentException if a lock belongs to another policy, or a renamed cookie is
   *     unknown
   */
  public static List<AcceptedLock> accept(SyncRequest request, Acceptance acceptance, Clock clock)
      throws IOException, LockFileException, ReasonRequiredException {
    return new LockAcceptance(request, acceptance, clock).accept();
  }

  private List<AcceptedLock> accept()
      throws IOException, LockFileException, ReasonRequiredException {
    List<PolicyDeclaration> policies = CompiledPolicies.required(request.classFolder());
    for (SyncProblem unseen : UnprocessedDeclarations.problems(request, policies)) {
      throw new IOException(unseen.summary());
    }
    List<Pending> pending = new ArrayList<>();
    for (PolicyDeclaration policy : policies) {
      pending.add(pending(policy));
    }
    List<AcceptedLock> accepted = new ArrayList<>();
    for (Pending one : pending) {
      boolean written = one.file().replace(one.before(), one.lock());
      BuiltPages.follow(request, one.policy(), one.lock());
      String name = request.name(one.file().path());
      accepted.add(new AcceptedLock(one.policy().id(), name, written, one.changes()));
    }
    return accepted;
  }

  private Pending pending(PolicyDeclaration policy)
      throws IOException, LockFileException, ReasonRequiredException {
    LockFile file = LockFile.in(request.resourceFolder(), policy.id());
    Optional<PolicyLock> before = file.read();
    List<LockChange> changes =
        before.isPresent() ? LockCheck.of(before, policy).changes() : List.of();
    return new Pending(file, policy, before, acceptance.accept(before, policy, clock), changes);
  }
}
