package dev.biscotti.search.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A class, interface, enum or record.
 *
 * @param name its binary name
 * @param superclass the binary name of its superclass; empty for Object and interfaces
 * @param interfaces the binary names of its direct interfaces
 * @param outer the binary name of the class around it
 * @param flags the flags of its declaration
 * @param ofModule whether it belongs to the module that is searched
 * @param fields its own fields, in the order of their declarations
 * @param methods its own methods, constructors and static initializer, including those that a
 *     compiler adds, except bridges
 * @param annotations its annotations
 */
public record TypeInfo(
    String name,
    Optional<String> superclass,
    List<String> interfaces,
    Optional<String> outer,
    Set<Flag> flags,
    boolean ofModule,
    List<FieldInfo> fields,
    List<MethodInfo> methods,
    List<AnnotationInfo> annotations) {
  public TypeInfo {
    interfaces = List.copyOf(interfaces);
    flags = Set.copyOf(flags);
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
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

  /**
   * Its constructors.
   *
   * @return the constructors
   */
  public List<MethodInfo> constructors() {
    return methods.stream().filter(method -> method.ref().isConstructor()).toList();
  }

  /**
   * A field that the type declares.
   *
   * @param name the name
   * @return the field
   */
  public Optional<FieldInfo> field(String name) {
    return fields.stream().filter(field -> field.ref().name().equals(name)).findFirst();
  }
}
