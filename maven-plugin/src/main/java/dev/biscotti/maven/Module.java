package dev.biscotti.maven;

import dev.biscotti.tooling.bytecode.ProcessorRun;
import dev.biscotti.tooling.sync.CompiledPolicies;
import dev.biscotti.tooling.sync.RepairCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/**
 * A module of a build.
 *
 * @param project its Maven project
 * @param classes its class output
 * @param resources its resources
 */
record Module(MavenProject project, Path classes, Path resources) {

  /**
   * Whether the goal can skip this module silently because it has no policy, as most modules of a
   * reactor. A module that is not compiled yet, has a lock without a policy, or has declarations
   * that no processor saw is not skipped; it needs a message.
   */
  boolean isWithoutPolicy() {
    if (project.getPackaging().equals("pom")) {
      return true;
    }
    try {
      return CompiledPolicies.read(classes).isEmpty()
          && (Files.isDirectory(classes) || !hasSources())
          && !ProcessorRun.isExpected(classes)
          && !hasLock();
    } catch (IOException unreadable) {
      return false;
    }
  }

  private boolean hasSources() {
    return sources().stream().anyMatch(Files::isDirectory);
  }

  private boolean hasLock() throws IOException {
    Path folder = resources.resolve("META-INF").resolve("biscotti");
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".lock"));
    }
  }

  /**
   * The command to type in the folder where Maven was started. Maven knows the short prefix there
   * only if that folder's POM lists the plugin.
   */
  RepairCommands commands(PluginDescriptor plugin) {
    String goals =
        project.getPlugin(plugin.getPluginLookupKey()) == null
            ? plugin.getId() + ":"
            : plugin.getGoalPrefix() + ":";
    String module = project.isExecutionRoot() ? "" : "-pl :" + project.getArtifactId() + " ";
    return RepairCommands.goals("mvn " + module + goals);
  }

  /** The folders of its sources. */
  List<Path> sources() {
    return project.getCompileSourceRoots().stream().map(Path::of).toList();
  }

  /** The module's build directory. */
  Path buildDirectory() {
    return Path.of(project.getBuild().getDirectory());
  }

  /** The folders and jars of the runtime class path, without the module's own classes. */
  List<Path> libraries() throws MojoExecutionException {
    try {
      return others(project.getRuntimeClasspathElements().stream());
    } catch (DependencyResolutionRequiredException unresolved) {
      throw new MojoExecutionException("The run-time class path is not resolved.", unresolved);
    }
  }

  /** The same, plus what the module is only compiled against, such as the servlet API. */
  List<Path> compiledAgainst() throws MojoExecutionException {
    try {
      return others(
          Stream.concat(
                  project.getCompileClasspathElements().stream(),
                  project.getRuntimeClasspathElements().stream())
              .distinct());
    } catch (DependencyResolutionRequiredException unresolved) {
      throw new MojoExecutionException("The class path is not resolved.", unresolved);
    }
  }

  private List<Path> others(Stream<String> elements) {
    return elements
        .map(Path::of)
        .filter(element -> !element.equals(classes))
        .filter(Files::exists)
        .toList();
  }
}
