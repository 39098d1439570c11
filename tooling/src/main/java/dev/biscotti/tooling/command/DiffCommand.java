package dev.biscotti.tooling.command;

import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.tooling.lock.LockCheck;
import dev.biscotti.tooling.lock.LockFileException;
import dev.biscotti.tooling.report.ChangeReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The subcommand {@code diff}. */
@Command(
    name = "diff",
    description = {
      "Shows what has changed since visitors were last told, with the class of each change.",
      "Fails only if it cannot compare; check also fails on changes that are not accepted."
    },
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ModuleOptions module = new ModuleOptions();

  @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}.")
  private Format format = Format.TEXT;

  /** The format of the changes. */
  enum Format {
    /** For people. */
    TEXT,

    /** For programs. */
    JSON
  }

  DiffCommand() {}

  @Override
  public Integer call() throws IOException {
    List<LockCheck> checks = new ArrayList<>();
    for (PolicyDeclaration policy : module.read()) {
      try {
        checks.add(LockCheck.of(module.lock(policy).read(), policy));
      } catch (LockFileException malformed) {
        throw new IOException(malformed.getMessage(), malformed);
      } catch (IllegalArgumentException wrongLock) {
        throw new IOException(
            module.lock(policy).path() + ": " + wrongLock.getMessage(), wrongLock);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(format == Format.JSON ? ChangeReport.json(checks) : ChangeReport.text(checks));
    out.flush();
    return BiscottiCommand.OK;
  }
}
