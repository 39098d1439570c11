package dev.biscotti.policy.command;

import dev.biscotti.policy.lock.LockCheck;
import dev.biscotti.policy.lock.LockFileException;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The subcommand {@code check}. */
@Command(
    name = "check",
    description = {
      "Checks that the declarations are what visitors were last told, as the locks hold it.",
      "Writes nothing; shows what differs, and the command that accepts it."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ModulePolicies module = new ModulePolicies();

  CheckCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    int code = BiscottiCommand.OK;
    for (PolicyDeclaration policy : module.read()) {
      code = Math.max(code, check(policy, out));
    }
    out.flush();
    return code;
  }

  private int check(PolicyDeclaration policy, PrintWriter out) throws IOException {
    try {
      LockCheck check = LockCheck.of(module.lock(policy).read(), policy);
      out.print(check.report("biscotti accept --classes " + module.classes()));
      return check.passes() ? BiscottiCommand.OK : BiscottiCommand.ERRORS;
    } catch (LockFileException malformed) {
      spec.commandLine().getErr().println(malformed.getMessage());
      return BiscottiCommand.INCOMPLETE;
    } catch (IllegalArgumentException wrongLock) {
      out.println(module.lock(policy).path() + ": " + wrongLock.getMessage());
      return BiscottiCommand.ERRORS;
    }
  }
}
