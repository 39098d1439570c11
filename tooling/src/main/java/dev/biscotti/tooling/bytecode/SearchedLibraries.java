package dev.biscotti.tooling.bytecode;

import java.util.List;

/**
 * The result of a search for declarations in libraries.
 *
 * @param unincluded the libraries with declarations that no policy includes
 * @param problems what could not be searched
 */
public record SearchedLibraries(
    List<UnincludedDeclarations> unincluded, List<SearchProblem> problems) {
  public SearchedLibraries {
    unincluded = List.copyOf(unincluded);
    problems = List.copyOf(problems);
  }
}
