package dev.biscotti.tooling.bytecode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds declarations on the run-time class path that no policy includes: cookies that a library
 * sets and declares, but that no page discloses. A library with a policy of its own discloses them
 * there. Reads each class instead of the index of declaring types, because shading loses the index.
 */
public final class CatalogSearch {
  /** Our own classes mention the annotations because they read them. */
  private static final String OURS = "dev.biscotti.";

  private final ClassPath classPath;
  private final Set<String> included = new HashSet<>();

  private CatalogSearch(ClassPath classPath) {
    this.classPath = classPath;
  }

  /**
   * Searches the libraries of a module.
   *
   * @param classes the folders of the module's classes
   * @param classPath the folders and jars of its run-time class path
   * @return the libraries with declarations that no policy includes, in the order of the class path
   * @throws IOException if a jar cannot be closed again
   */
  public static List<UnincludedDeclarations> search(List<Path> classes, List<Path> classPath)
      throws IOException {
    return searched(classes, classPath).unincluded();
  }

  /**
   * Searches the libraries of a module and reports what could not be searched.
   *
   * @param classes the folders of the module's classes
   * @param classPath the folders and jars of its run-time class path
   * @return the libraries with declarations that no policy includes, and the problems
   * @throws IOException if a jar cannot be closed again
   */
  public static SearchedLibraries searched(List<Path> classes, List<Path> classPath)
      throws IOException {
    try (ClassPath path = ClassPath.open(classes, classPath)) {
      List<UnincludedDeclarations> found = new CatalogSearch(path).run();
      return new SearchedLibraries(found, path.problems());
    }
  }

  private List<UnincludedDeclarations> run() {
    for (String name : classPath.moduleClassNames()) {
      classPath.container(name).ifPresent(container -> addIncluded(container, name));
    }
    List<UnincludedDeclarations> found = new ArrayList<>();
    for (ClassContainer library : classPath.libraries()) {
      boolean hasPolicy = false;
      TreeSet<String> types = new TreeSet<>();
      for (String name : library.classNames()) {
        Optional<DeclaringClass> type = declaring(library, name);
        hasPolicy |= type.flatMap(DeclaringClass::policy).isPresent();
        if (type.filter(one -> !one.cookies().isEmpty()).isPresent() && !isIncluded(name)) {
          types.add(name);
        }
      }
      if (!hasPolicy && !types.isEmpty()) {
        found.add(new UnincludedDeclarations(library.name(), List.copyOf(types)));
      }
    }
    return found;
  }

  private void addIncluded(ClassContainer container, String name) {
    declaring(container, name)
        .flatMap(DeclaringClass::policy)
        .ifPresent(policy -> included.addAll(policy.included()));
  }

  private Optional<DeclaringClass> declaring(ClassContainer container, String name) {
    return name.startsWith(OURS) ? Optional.empty() : classPath.declaring(container, name);
  }

  /** Whether the type is included itself, or a type that it is nested in. */
  private boolean isIncluded(String name) {
    return included.stream().anyMatch(one -> name.equals(one) || name.startsWith(one + "$"));
  }
}
