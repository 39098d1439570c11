package dev.biscotti.policy;

import java.util.List;

/** The members of an annotation with their defaults, read from source or from a class file. */
public interface StatedMembers {
  /**
   * A text.
   *
   * @param member the member's name
   * @return the text
   */
  String string(String member);

  /**
   * A truth value.
   *
   * @param member the member's name
   * @return the value
   */
  boolean bool(String member);

  /**
   * A constant of an enum.
   *
   * @param <E> the enum
   * @param type the enum's class
   * @param member the member's name
   * @param unresolved the result if there is no such constant
   * @return the constant
   */
  <E extends Enum<E>> E constant(Class<E> type, String member, E unresolved);

  /**
   * The name of a class.
   *
   * @param member the member's name
   * @return its canonical name; {@code java.lang.String} if it is unknown
   */
  String typeName(String member);

  /**
   * A number.
   *
   * @param member the member's name
   * @return the number; 0 if it is unknown
   */
  int integer(String member);

  /**
   * Texts.
   *
   * @param member the member's name
   * @return the texts, in the order of the source
   */
  List<String> strings(String member);

  /**
   * Constants of an enum.
   *
   * @param <E> the enum
   * @param type the enum's class
   * @param member the member's name
   * @return the existing constants, each once, in the order of the enum
   */
  <E extends Enum<E>> List<E> constants(Class<E> type, String member);
}
