package dev.biscotti.tooling.command;

import dev.biscotti.tooling.report.ReportFormat;
import dev.biscotti.tooling.sync.PolicySync;
import dev.biscotti.tooling.sync.SyncReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The subcommand {@code check}. */
@Command(
    name = "check",
    description = {
      "Checks that locks and pages match the declarations, and that a policy includes what"
          + " libraries declare.",
      "Writes nothing; shows what differs and the command that fixes it."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ModuleOptions module = new ModuleOptions();

  @Option(
      names = {"--class-path", "-cp"},
      paramLabel = "PATH",
      description = "The run-time class path; without it, libraries are not checked.")
  private List<String> classPath = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES}; by default TEXT.")
  private ReportFormat format = ReportFormat.TEXT;

  @Parameters(paramLabel = "PAGE", description = PageArguments.DESCRIPTION)
  private List<String> pages = List.of();

  CheckCommand() {}

  @Override
  public Integer call() {
    SyncReport report = PolicySync.of(module.request(PathLists.paths(classPath), pages)).check();
    module.requirePolicies(report.problems());
    PrintWriter out = spec.commandLine().getOut();
    out.print(format.write(report));
    out.flush();
    return PageArguments.exitCode(report.problems());
  }
}
