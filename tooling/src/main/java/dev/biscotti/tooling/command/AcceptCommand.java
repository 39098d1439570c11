package dev.biscotti.tooling.command;

import dev.biscotti.runtime.lock.LockChange;
import dev.biscotti.tooling.lock.Acceptance;
import dev.biscotti.tooling.lock.ChangeText;
import dev.biscotti.tooling.lock.LockFileException;
import dev.biscotti.tooling.lock.ReasonRequiredException;
import dev.biscotti.tooling.sync.AcceptedLock;
import dev.biscotti.tooling.sync.LockAcceptance;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
      "Records the current declarations as what visitors are told from now on.",
      "Writes META-INF/biscotti/<id>.lock for each policy; commit it. Accepting twice changes nothing."
    },
    mixinStandardHelpOptions = true)
final class AcceptCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ModuleOptions module = new ModuleOptions();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "The reason, for the history; required if a change is marked REVIEW.")
  private String reason = "";

  @Option(
      names = "--ask-again",
      description = "Asks visitors again about the cookies with changes marked REVIEW.")
  private boolean askAgain;

  @Option(
      names = "--renamed",
      paramLabel = "OLD=NEW",
      split = ",",
      description = "A cookie that was renamed and is otherwise the same.")
  private Map<String, String> renamed = new LinkedHashMap<>();

  private final Clock clock;

  AcceptCommand() {
    this(Clock.systemUTC());
  }

  AcceptCommand(Clock clock) {
    this.clock = clock;
  }

  /** Writes all locks, or none if a policy cannot be accepted. */
  @Override
  public Integer call() throws IOException {
    module.read();
    Acceptance acceptance = new Acceptance(reason, askAgain, renamed);
    try {
      PrintWriter out = spec.commandLine().getOut();
      LockAcceptance.accept(module.request(List.of(), List.of()), acceptance, clock)
          .forEach(accepted -> tell(accepted, out));
      out.flush();
      return BiscottiCommand.OK;
    } catch (ReasonRequiredException missing) {
      spec.commandLine().getErr().println(missing.getMessage());
      return BiscottiCommand.ERRORS;
    } catch (LockFileException malformed) {
      spec.commandLine().getErr().println(malformed.getMessage());
      return BiscottiCommand.INCOMPLETE;
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
    }
  }

  private static void tell(AcceptedLock accepted, PrintWriter out) {
    out.println(
        accepted.policyId()
            + (accepted.written()
                ? ": wrote " + accepted.file() + ". Commit it."
                : ": nothing to accept"));
    for (LockChange change : accepted.changes()) {
      out.println("  " + ChangeText.of(change));
    }
  }
}
