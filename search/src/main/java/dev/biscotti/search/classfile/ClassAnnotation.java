package dev.biscotti.search.classfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An annotation in a class file, with class or runtime retention.
 *
 * @param type the binary name of its type
 * @param members the stated members: each a {@code String}, a number, a {@code Boolean}, a {@code
 *     Character}, an {@link EnumConstant}, a {@link ClassLiteral}, an annotation, or a {@code List}
 *     of these
 */
public record ClassAnnotation(String type, Map<String, Object> members) {
  public ClassAnnotation {
    members = Map.copyOf(members);
  }

  /**
   * A constant of an enum.
   *
   * @param type the binary name of the enum
   * @param name the constant's name
   */
  public record EnumConstant(String type, String name) {}

  /**
   * A class literal.
   *
   * @param descriptor the descriptor of the class
   */
  public record ClassLiteral(String descriptor) {}

  /**
   * A member.
   *
   * @param name its name
   * @return its value; empty if it has its default
   */
  public Optional<Object> member(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /**
   * A member with several values; a single value counts as a list of one.
   *
   * @param name its name
   * @return its values; none if it has its default
   */
  public List<?> list(String name) {
    Object value = members.getOrDefault(name, List.of());
    return value instanceof List<?> list ? list : List.of(value);
  }
}
