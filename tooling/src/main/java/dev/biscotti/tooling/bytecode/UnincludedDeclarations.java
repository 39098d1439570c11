package dev.biscotti.tooling.bytecode;

import java.util.List;

/**
 * A library with declared cookies that no policy includes.
 *
 * @param library its file name
 * @param types the binary names of its declaring types, sorted
 */
public record UnincludedDeclarations(String library, List<String> types) {
  public UnincludedDeclarations {
    types = List.copyOf(types);
  }

  /**
   * What is wrong, and how to fix it.
   *
   * @return one sentence each
   */
  public String message() {
    return library
        + " declares cookies that no policy includes, in "
        + String.join(", ", types)
        + ". Add its catalog to the policy's include, or remove the library from the run-time class"
        + " path.";
  }
}
