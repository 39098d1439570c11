package dev.biscotti.tooling.command;

import dev.biscotti.tooling.sync.PolicySync;
import dev.biscotti.tooling.sync.SyncUpdate;
import dev.biscotti.tooling.sync.UpdatedDocument;
import dev.biscotti.tooling.writing.ProblemText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The subcommand {@code update}. */
@Command(
    name = "update",
    description = {
      "Rewrites the regions of pages from the declarations; everything else stays.",
      "Does not change a page if a marker is wrong or a region was edited by hand."
    },
    mixinStandardHelpOptions = true)
final class UpdateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ModuleOptions module = new ModuleOptions();

  @Option(
      names = "--overwrite",
      description = "Overwrites regions that were edited by hand and shows what is lost.")
  private boolean overwrite;

  @Parameters(arity = "1..*", paramLabel = "PAGE", description = PageArguments.DESCRIPTION)
  private List<String> pages = List.of();

  UpdateCommand() {}

  @Override
  public Integer call() throws IOException {
    module.read();
    SyncUpdate update = PolicySync.of(module.request(List.of(), pages)).update(overwrite);
    PrintWriter out = spec.commandLine().getOut();
    for (UpdatedDocument page : update.written()) {
      out.println(page.file() + ": written");
      if (page.overwritten()) {
        out.println("  Edits by hand were overwritten:");
        out.println();
        out.print(page.diff());
      }
    }
    update.unchanged().forEach(page -> out.println(page + ": in sync"));
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    update.problems().forEach(problem -> err.println(ProblemText.of(problem)));
    err.flush();
    return PageArguments.exitCode(update.problems());
  }
}
