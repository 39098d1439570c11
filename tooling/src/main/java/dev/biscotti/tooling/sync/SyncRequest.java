package dev.biscotti.tooling.sync;

import java.nio.file.Path;
import java.util.List;

/**
 * What to compare.
 *
 * @param directory the folder to which the other paths and the names in reports are relative
 * @param classes the module's class output, such as {@code target/classes}, with the inventories
 * @param classPath the folders and jars of its run-time class path; if empty, libraries are not
 *     checked
 * @param resources the folder of its resources, with the locks, such as {@code src/main/resources}
 * @param documents its pages: files, folders with pages that have regions, or patterns such as
 *     {@code docs/**}{@code /*.md} (of {@link java.nio.file.FileSystem#getPathMatcher}) for pages
 *     with regions
 * @param commands the commands that fix problems
 */
public record SyncRequest(
    Path directory,
    Path classes,
    List<Path> classPath,
    Path resources,
    List<String> documents,
    RepairCommands commands) {
  public SyncRequest {
    classPath = List.copyOf(classPath);
    documents = List.copyOf(documents);
  }

  /**
   * A request for a module with Maven's layout, without libraries and pages.
   *
   * @param directory the module's folder
   * @return a request for {@code target/classes} and {@code src/main/resources}
   */
  public static SyncRequest ofMavenModule(Path directory) {
    return new SyncRequest(
        directory,
        Path.of("target", "classes"),
        List.of(),
        Path.of("src", "main", "resources"),
        List.of(),
        RepairCommands.goals("mvn biscotti:"));
  }

  /**
   * A copy with another class output.
   *
   * @param newClasses the folder
   * @return a request
   */
  public SyncRequest withClasses(Path newClasses) {
    return new SyncRequest(directory, newClasses, classPath, resources, documents, commands);
  }

  /**
   * A copy with libraries.
   *
   * @param newClassPath the folders and jars of the run-time class path
   * @return a request
   */
  public SyncRequest withClassPath(List<Path> newClassPath) {
    return new SyncRequest(directory, classes, newClassPath, resources, documents, commands);
  }

  /**
   * A copy with another folder of resources.
   *
   * @param newResources the folder
   * @return a request
   */
  public SyncRequest withResources(Path newResources) {
    return new SyncRequest(directory, classes, classPath, newResources, documents, commands);
  }

  /**
   * A copy with pages.
   *
   * @param newDocuments files, folders or patterns
   * @return a request
   */
  public SyncRequest withDocuments(String... newDocuments) {
    return new SyncRequest(
        directory, classes, classPath, resources, List.of(newDocuments), commands);
  }

  /**
   * A copy with other commands that fix problems.
   *
   * @param newCommands the commands
   * @return a request
   */
  public SyncRequest withCommands(RepairCommands newCommands) {
    return new SyncRequest(directory, classes, classPath, resources, documents, newCommands);
  }

  Path classFolder() {
    return directory.resolve(classes);
  }

  Path resourceFolder() {
    return directory.resolve(resources);
  }

  /** The name of a file in reports. */
  String name(Path file) {
    Path root = directory.toAbsolutePath().normalize();
    Path absolute = file.toAbsolutePath().normalize();
    Path named = absolute.startsWith(root) ? root.relativize(absolute) : file;
    return named.toString().replace('\\', '/');
  }
}
