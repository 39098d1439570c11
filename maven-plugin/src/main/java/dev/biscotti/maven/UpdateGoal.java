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
 * Rewrites the regions of hand-written pages from what was last compiled. A page with a malformed
 * marker is not changed, nor is a page with a region that was edited by hand, unless {@code
 * overwrite} is set.
 */
@Mojo(name = "update", threadSafe = true)
public final class UpdateGoal extends ModuleGoal {
  /** Whether to overwrite regions that were edited by hand. */
  @Parameter(property = "biscotti.overwrite", defaultValue = "false")
  private boolean overwrite;

  /** Called by Maven, which sets the parameters. */
  public UpdateGoal() {}

  @Override
  void run(SyncRequest request) throws MojoFailureException {
    if (!hasDocuments()) {
      getLog().info("No page to update: name the pages with regions in <documents>.");
      return;
    }
    SyncUpdate update = PolicySync.of(request).update(overwrite);
    for (UpdatedDocument page : update.written()) {
      getLog().info("Wrote " + page.file());
      if (page.overwritten()) {
        getLog().warn("Edits by hand were overwritten:\n" + page.diff());
      }
    }
    if (update.written().isEmpty() && update.problems().isEmpty()) {
      getLog().info("All regions are up to date.");
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
