package dev.biscotti.search.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A declared method or constructor.
 *
 * @param ref its class, name and descriptor
 * @param flags the flags of its declaration
 * @param annotations its annotations
 * @param parameters its parameters
 * @param defaultValue the default of an annotation's member, as in {@link AnnotationInfo#members}
 */
public record MethodInfo(
    MethodRef ref,
    Set<Flag> flags,
    List<AnnotationInfo> annotations,
    List<Parameter> parameters,
    Optional<Object> defaultValue) {
  public MethodInfo {
    flags = Set.copyOf(flags);
    annotations = List.copyOf(annotations);
    parameters = List.copyOf(parameters);
  }

  /**
   * A parameter.
   *
   * @param name its name; empty if the class file does not contain it
   * @param annotations its annotations
   */
  public record Parameter(String name, List<AnnotationInfo> annotations) {
    public Parameter {
      annotations = List.copyOf(annotations);
    }
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
    return other instanceof MethodInfo method && method.ref.equals(ref);
  }

  @Override
  public int hashCode() {
    return ref.hashCode();
  }
}
