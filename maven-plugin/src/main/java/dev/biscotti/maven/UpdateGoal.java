package dev.biscotti.maven;

import dev.biscotti.tooling.sync.PolicySync;
import dev.biscotti.tooling.sync.SyncProblem;
import dev.biscotti.tooling.sync.SyncRequest;
import dev.biscotti.tooling.sync.SyncUpdate;
import dev.biscotti.tooling.sync.UpdatedDocument;
import dev.biscotti.tooling.writing.ProblemText;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the regions of hand-written pages anew, from what was compiled last. A page with a marker
 * that cannot be followed is left as it is, and so is one with a region that was edited by hand,
 * unless told otherwise.
 */
@Mojo(name = "update", threadSafe = true)
public final class UpdateGoal extends ModuleGoal {
  /** Whether regions that were edited by hand are overwritten too. */
  @Parameter(property = "biscotti.overwrite", defaultValue = "false")
  private boolean overwrite;

  /** For Maven, which fills in the parameters. */
  public UpdateGoal() {}

  @Override
  void run(SyncRequest request) throws MojoFailureException {
    if (!hasDocuments()) {
      getLog().info("There is no page to update: name those with regions in <documents>.");
      return;
    }
    SyncUpdate update = PolicySync.of(request).update(overwrite);
    for (UpdatedDocument page : update.written()) {
      getLog().info("Wrote " + page.file());
      if (page.overwritten()) {
        getLog().warn("What was edited by hand is overwritten:\n" + page.diff());
      }
    }
    if (update.written().isEmpty() && update.problems().isEmpty()) {
      getLog().info("Every region is up to date.");
    }
    failFor(update.problems());
  }

  static void failFor(List<SyncProblem> problems) throws MojoFailureException {
    if (!problems.isEmpty()) {
      throw new MojoFailureException(
          problems.stream().map(ProblemText::of).collect(Collectors.joining("\n", "\n\n", "")));
    }
  }
}
