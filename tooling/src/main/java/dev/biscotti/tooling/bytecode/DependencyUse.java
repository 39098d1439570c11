package dev.biscotti.tooling.bytecode;

import java.util.List;

/**
 * How one library on the class path uses cookies.
 *
 * @param library the file name of the jar or folder
 * @param use the use
 * @param calls the APIs that it calls to set cookies, in alphabetical order
 * @param declaredIn the classes in which it declares cookies, in alphabetical order
 */
public record DependencyUse(
    String library, CookieUse use, List<String> calls, List<String> declaredIn) {
  public DependencyUse {
    calls = List.copyOf(calls);
    declaredIn = List.copyOf(declaredIn);
  }
}
