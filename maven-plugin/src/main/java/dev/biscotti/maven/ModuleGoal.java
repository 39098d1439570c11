package dev.biscotti.maven;

import dev.biscotti.policy.file.FileFailure;
import dev.biscotti.tooling.sync.SyncRequest;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals share: the folders of a module, and when there is nothing to do. */
abstract class ModuleGoal extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project = new MavenProject();

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin = new PluginDescriptor();

  /** Whether to skip the goal. */
  @Parameter(property = "biscotti.skip", defaultValue = "false")
  private boolean skip;

  /** The module's class output, which contains the generated inventories. */
  @Parameter(
      property = "biscotti.classes",
      defaultValue = "${project.build.outputDirectory}",
      required = true)
  private File classes = new File("");

  /** The module's resources, which contain the locks: {@code META-INF/biscotti/<id>.lock}. */
  @Parameter(
      property = "biscotti.resources",
      defaultValue = "${project.basedir}/src/main/resources",
      required = true)
  private File resources = new File("");

  /**
   * The hand-written pages with regions: files, folders, or patterns such as {@code docs/**}{@code
   * /*.md}, relative to the module's folder. A file must have a region; folders and patterns select
   * only pages with regions.
   */
  @Parameter(property = "biscotti.documents")
  private List<String> documents = List.of();

  /** For subclasses. */
  ModuleGoal() {}

  @Override
  public final void execute() throws MojoFailureException, MojoExecutionException {
    if (skip) {
      getLog().info("Skipped: biscotti.skip is set.");
      return;
    }
    Module module = module();
    if (module.isWithoutPolicy() && !concernsModulesWithoutPolicy()) {
      sayThatThereIsNoPolicy();
      return;
    }
    try {
      run(request(module));
    } catch (IOException failed) {
      throw new MojoExecutionException(FileFailure.message(failed), failed);
    }
  }

  final void sayThatThereIsNoPolicy() {
    getLog().info("There is no cookie policy in this module.");
  }

  private SyncRequest request(Module module) {
    return SyncRequest.ofMavenModule(project.getBasedir().toPath())
        .withClasses(classes.toPath())
        .withResources(resources.toPath())
        .withDocuments(documents.toArray(new String[0]))
        .withCommands(module.commands(plugin));
  }

  /** The module that the goal runs in. */
  final Module module() {
    return new Module(project, classes.toPath(), resources.toPath());
  }

  /** Whether the configuration requests something that needs no policy in this module. */
  boolean concernsModulesWithoutPolicy() {
    return hasDocuments();
  }

  final boolean hasDocuments() {
    return !documents.isEmpty();
  }

  /** Does the work in a module that has or should have a policy. */
  abstract void run(SyncRequest request)
      throws IOException, MojoFailureException, MojoExecutionException;
}
