package dev.biscotti.search.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A declared field.
 *
 * @param ref its class and name
 * @param descriptor its erased type
 * @param flags the flags of its declaration
 * @param constant the value of a constant (JLS 4.12.4): a {@code String}, a number, a {@code
 *     Character} or a {@code Boolean}
 * @param annotations its annotations
 */
public record FieldInfo(
    FieldRef ref,
    String descriptor,
    Set<Flag> flags,
    Optional<Object> constant,
    List<AnnotationInfo> annotations) {
  public FieldInfo {
    flags = Set.copyOf(flags);
    annotations = List.copyOf(annotations);
  }

  /**
   * Whether the declaration has a flag.
   *
   * @param flag the flag
   * @return true if it has
   */
  public boolean is(Flag flag) {
    return flags.contains(flag);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldInfo field && field.ref.equals(ref);
  }

  @Override
  public int hashCode() {
    return ref.hashCode();
  }
}
