package dev.biscotti.search.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An annotation.
 *
 * @param type the binary name of its type
 * @param members the stated members: a {@code String}, a number, a {@code Boolean}, or a {@code
 *     List} of these; members of other types or with their default are left out
 * @param at where it is
 */
public record AnnotationInfo(String type, Map<String, Object> members, Place at) {
  public AnnotationInfo {
    members = Map.copyOf(members);
  }

  /**
   * A text.
   *
   * @param member the member's name
   * @return its value; empty if it is not stated or not a text
   */
  public Optional<String> string(String member) {
    return members.get(member) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /**
   * A member with several texts; a single text counts as a list of one.
   *
   * @param member the member's name
   * @return its values; none if it is not stated
   */
  public List<String> strings(String member) {
    if (members.get(member) instanceof List<?> list) {
      return list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }
    return string(member).map(List::of).orElse(List.of());
  }
}
