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
 * Writes the policy pages of the module from its inventories and locks. In the class output, where
 * it writes unless told otherwise, this keeps the pages true after an acceptance: a changed lock
 * does not make Maven compile anew, and the pages tell what the lock announces. A file whose
 * content would stay the same is not written.
 */
@Mojo(name = "render", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class RenderGoal extends ModuleGoal {
  /** The folder that gets one folder of pages for each policy, named by the policy's id. */
  @Parameter(
      property = "biscotti.outputDirectory",
      defaultValue = "${project.build.outputDirectory}/META-INF/biscotti",
      required = true)
  private File outputDirectory = new File("");

  /** For Maven, which fills in the parameters. */
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
