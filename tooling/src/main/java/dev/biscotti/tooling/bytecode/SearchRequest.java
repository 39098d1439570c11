package dev.biscotti.tooling.bytecode;

import java.nio.file.Path;
import java.util.List;

/**
 * What to search, and how.
 *
 * @param classes the folders and jars of the module
 * @param classPath the folders and jars that the module was compiled against
 * @param declaredIn binary or canonical names of the classes with the declarations; for a module
 *     without a policy
 * @param reads whether reads are reported
 * @param dependencies whether the libraries on the class path are summarised
 */
public record SearchRequest(
    List<Path> classes,
    List<Path> classPath,
    List<String> declaredIn,
    boolean reads,
    boolean dependencies) {
  public SearchRequest {
    classes = List.copyOf(classes);
    classPath = List.copyOf(classPath);
    declaredIn = List.copyOf(declaredIn);
  }
}
