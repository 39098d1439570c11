package dev.biscotti.maven;

import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.tooling.sync.BuiltPages;
import dev.biscotti.tooling.sync.PolicySync;
import dev.biscotti.tooling.sync.SyncRequest;
import dev.biscotti.tooling.sync.WrittenPage;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the policy pages of the module from its inventories and locks, by default to the class
 * output. Run it after an acceptance: the pages show what the lock announces, but a changed lock
 * does not make Maven recompile. Unchanged files are not written.
 */
@Mojo(name = "render", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class RenderGoal extends ModuleGoal {
  /** The folder to write to. Each policy gets a folder in it, named after the policy's id. */
  @Parameter(
      property = "biscotti.outputDirectory",
      defaultValue = "${project.build.outputDirectory}/META-INF/biscotti",
      required = true)
  private File outputDirectory = new File("");

  /** Called by Maven, which sets the parameters. */
  public RenderGoal() {}

  @Override
  void run(SyncRequest request) throws IOException, MojoFailureException {
    PolicySync sync = PolicySync.of(request.withDocuments());
    UpdateGoal.failFor(
        sync.check().problems().stream().filter(one -> one.rule().isIncomplete()).toList());
    BuiltPages pages = BuiltPages.in(outputDirectory.toPath());
    long written = 0;
    for (LockedPolicy policy : sync.policies()) {
      written += pages.write(policy).stream().filter(WrittenPage::written).count();
    }
    getLog().info(written == 0 ? "The policy pages are up to date." : "Pages written: " + written);
  }
}
