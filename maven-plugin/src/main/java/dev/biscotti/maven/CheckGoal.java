package dev.biscotti.maven;

import dev.biscotti.policy.report.ReportFormat;
import dev.biscotti.policy.sync.PolicySync;
import dev.biscotti.policy.sync.SyncReport;
import dev.biscotti.policy.sync.SyncRequest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Fails the build where documents say something else than the declarations: where something was
 * declared and not accepted, where a region of a hand-written page is out of date, and where a
 * library declares cookies that no policy includes. Writes nothing; the message shows each
 * difference and the command that mends it.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class CheckGoal extends ModuleGoal {
  /** For Maven, which fills in the parameters. */
  public CheckGoal() {}

  @Override
  void run(SyncRequest request) throws MojoFailureException, MojoExecutionException {
    SyncReport report = PolicySync.of(request.withClassPath(libraries())).check();
    String text = ReportFormat.TEXT.write(report).strip();
    if (!report.passes()) {
      throw new MojoFailureException("\n\n" + text + "\n");
    }
    getLog().info(text);
  }
}
