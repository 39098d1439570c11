package dev.biscotti.processor.declaration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/** Finds which policies of a module the declarations of a type belong to. */
final class PolicyOwners {
  private final List<PolicyClass> policies;
  private final List<PolicyClass> present;

  private PolicyOwners(List<PolicyClass> policies, List<PolicyClass> present) {
    this.policies = policies;
    this.present = present;
  }

  /**
   * The owners among a module's policies. A policy that is known only from its class file, while
   * another with the same id comes from source, is left over from renaming the policy class: only
   * its own content belongs to it.
   *
   * @param policies the policies
   * @param fromSource the canonical names of the types that this compilation reads from source
   */
  static PolicyOwners of(List<PolicyClass> policies, Set<String> fromSource) {
    Set<String> ids =
        policies.stream()
            .filter(policy -> isAmong(fromSource, policy))
            .map(PolicyClass::id)
            .collect(Collectors.toSet());
    return new PolicyOwners(
        policies,
        policies.stream()
            .filter(policy -> isAmong(fromSource, policy) || !ids.contains(policy.id()))
            .toList());
  }

  private static boolean isAmong(Set<String> names, PolicyClass policy) {
    return names.contains(policy.type().getQualifiedName().toString());
  }

  /**
   * The policies of a declaring type of the module: the one that it is nested in, otherwise those
   * that include it, otherwise the module's only one.
   */
  List<PolicyClass> of(TypeElement type) {
    List<TypeElement> enclosing = EnclosingTypes.of(type);
    Optional<PolicyClass> own =
        enclosing.stream()
            .flatMap(at -> policies.stream().filter(policy -> policy.type().equals(at)))
            .findFirst();
    if (own.isPresent()) {
      return List.of(own.get());
    }
    List<PolicyClass> including =
        present.stream().filter(policy -> enclosing.stream().anyMatch(policy::includes)).toList();
    if (!including.isEmpty()) {
      return including;
    }
    return present.size() == 1 ? present : List.of();
  }
}
