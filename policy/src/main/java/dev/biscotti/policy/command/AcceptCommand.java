package dev.biscotti.policy.command;

import dev.biscotti.policy.lock.Acceptance;
import dev.biscotti.policy.lock.ChangeText;
import dev.biscotti.policy.lock.LockCheck;
import dev.biscotti.policy.lock.LockFile;
import dev.biscotti.policy.lock.LockFileException;
import dev.biscotti.policy.lock.ReasonRequiredException;
import dev.biscotti.runtime.declaration.LockChange;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.PolicyLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The subcommand {@code accept}. */
@Command(
    name = "accept",
    description = {
      "Records the present declarations as what visitors are told from now on.",
      "Writes META-INF/biscotti/<id>.lock of each policy; commit it. Accepting twice changes nothing."
    },
    mixinStandardHelpOptions = true)
final class AcceptCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ModuleOptions module = new ModuleOptions();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why, for the history; needed where a change is marked REVIEW.")
  private String reason = "";

  @Option(
      names = "--ask-again",
      description = "Asks visitors again about the cookies whose change is marked REVIEW.")
  private boolean askAgain;

  @Option(
      names = "--renamed",
      paramLabel = "OLD=NEW",
      split = ",",
      description = "A cookie that has another name and is otherwise the same.")
  private Map<String, String> renamed = new LinkedHashMap<>();

  private final Clock clock;

  AcceptCommand() {
    this(Clock.systemUTC());
  }

  AcceptCommand(Clock clock) {
    this.clock = clock;
  }

  /** A lock that is to be written. */
  private record Accepted(
      LockFile file, PolicyLock lock, String policyId, List<LockChange> changes) {}

  /** Writes all locks, or none if a policy cannot be accepted. */
  @Override
  public Integer call() throws IOException {
    List<Accepted> all = new ArrayList<>();
    for (PolicyDeclaration policy : module.read()) {
      try {
        all.add(accepted(policy));
      } catch (ReasonRequiredException missing) {
        spec.commandLine().getErr().println(policy.id() + ": " + missing.getMessage());
        return BiscottiCommand.ERRORS;
      } catch (LockFileException malformed) {
        spec.commandLine().getErr().println(malformed.getMessage());
        return BiscottiCommand.INCOMPLETE;
      } catch (IllegalArgumentException wrong) {
        throw new ParameterException(
            spec.commandLine(), policy.id() + ": " + wrong.getMessage(), wrong);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    for (Accepted accepted : all) {
      write(accepted, out);
    }
    out.flush();
    return BiscottiCommand.OK;
  }

  private Accepted accepted(PolicyDeclaration policy)
      throws IOException, LockFileException, ReasonRequiredException {
    LockFile file = module.lock(policy);
    Optional<PolicyLock> before = file.read();
    Acceptance acceptance = new Acceptance(reason, askAgain, renamed);
    return new Accepted(
        file,
        acceptance.accept(before, policy, clock),
        policy.id(),
        before.isPresent() ? LockCheck.of(before, policy).changes() : List.of());
  }

  private static void write(Accepted accepted, PrintWriter out) throws IOException {
    boolean written = accepted.file().write(accepted.lock());
    out.println(
        written
            ? accepted.policyId() + ": wrote " + accepted.file().path() + ". Commit it."
            : accepted.policyId() + ": nothing to accept");
    for (LockChange change : accepted.changes()) {
      out.println("  " + ChangeText.of(change));
    }
  }
}
