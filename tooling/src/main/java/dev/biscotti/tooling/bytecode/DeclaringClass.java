package dev.biscotti.tooling.bytecode;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.search.code.SourceLanguage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The declarations in a class file.
 *
 * @param name its binary name
 * @param outer the binary name of the enclosing class
 * @param language the language that it is written in
 * @param nested the binary names of its direct member classes
 * @param policy the policy that it declares
 * @param catalog whether it is a catalog
 * @param constants the names of the fields that declare something
 * @param cookies the cookies declared by those fields that have a value, in their order
 */
record DeclaringClass(
    String name,
    Optional<String> outer,
    SourceLanguage language,
    List<String> nested,
    Optional<DeclaredPolicy> policy,
    boolean catalog,
    Set<String> constants,
    List<CookieDeclaration> cookies) {

  DeclaringClass {
    nested = List.copyOf(nested);
    constants = Set.copyOf(constants);
    cookies = List.copyOf(cookies);
  }

  /**
   * A policy.
   *
   * @param id its id
   * @param included the binary names of the catalogs that it includes
   */
  record DeclaredPolicy(String id, List<String> included) {
    DeclaredPolicy {
      included = List.copyOf(included);
    }
  }
}
