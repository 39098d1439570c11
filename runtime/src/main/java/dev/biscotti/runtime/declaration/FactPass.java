package dev.biscotti.runtime.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A pass over the facts of a declaration, in the order of the inventory. It receives the value of
 * each fact and returns the value for the resulting declaration: a writer returns the value that it
 * received, a reader the value that it finds, a translation the text in another language. The
 * default methods change nothing.
 *
 * @param <X> what a malformed fact throws; {@link RuntimeException} if none can be malformed
 */
public interface FactPass<X extends Exception> {
  /**
   * Called for facts without a method of their own, and by the default methods.
   *
   * @param <V> the type of its values
   * @param fact the fact
   * @param value its value
   * @return the value of the new declaration
   * @throws X if it is malformed
   */
  default <V> V value(Fact fact, V value) throws X {
    return value;
  }

  /**
   * A text whose every character counts, such as an id.
   *
   * @param fact the fact
   * @param value its value; empty if it is not stated
   * @return the value of the new declaration
   * @throws X if it is malformed
   */
  default String text(Fact fact, String value) throws X {
    return value(fact, value);
  }

  /**
   * A text for people.
   *
   * @param fact the fact
   * @param value its value; empty if it is not stated
   * @return the value of the new declaration
   * @throws X if it is malformed
   */
  default String words(Fact fact, String value) throws X {
    return text(fact, value);
  }

  /**
   * Texts whose every character counts.
   *
   * @param fact the fact
   * @param value its value
   * @return the value of the new declaration
   * @throws X if it is malformed
   */
  default List<String> texts(Fact fact, List<String> value) throws X {
    return value(fact, value);
  }

  /**
   * Texts for people, whose order means nothing.
   *
   * @param fact the fact
   * @param value its value
   * @return the value of the new declaration
   * @throws X if it is malformed
   */
  default List<String> listOfWords(Fact fact, List<String> value) throws X {
    return texts(fact, value);
  }

  /**
   * A yes or no.
   *
   * @param fact the fact
   * @param value its value
   * @return the value of the new declaration
   * @throws X if it is malformed
   */
  default boolean flag(Fact fact, boolean value) throws X {
    return value(fact, value);
  }

  /**
   * A number.
   *
   * @param fact the fact
   * @param value its value
   * @return the value of the new declaration
   * @throws X if it is malformed
   */
  default int number(Fact fact, int value) throws X {
    return value(fact, value);
  }

  /**
   * A date.
   *
   * @param fact the fact
   * @param value its value; empty if it is not stated
   * @return the value of the new declaration
   * @throws X if it is malformed
   */
  default Optional<LocalDate> date(Fact fact, Optional<LocalDate> value) throws X {
    return value(fact, value);
  }

  /**
   * A constant.
   *
   * @param <E> the enum
   * @param fact the fact
   * @param type the enum's class
   * @param value its value
   * @return the value of the new declaration
   * @throws X if it is malformed
   */
  default <E extends Enum<E>> E constant(Fact fact, Class<E> type, E value) throws X {
    return value(fact, value);
  }

  /**
   * Constants, whose order means nothing.
   *
   * @param <E> the enum
   * @param fact the fact
   * @param type the enum's class
   * @param value its value
   * @return the value of the new declaration
   * @throws X if it is malformed
   */
  default <E extends Enum<E>> List<E> constants(Fact fact, Class<E> type, List<E> value) throws X {
    return value(fact, value);
  }

  /**
   * A lifetime.
   *
   * @param fact the fact
   * @param value its value
   * @return the value of the new declaration
   * @throws X if it is malformed
   */
  default Lifetime lifetime(Fact fact, Lifetime value) throws X {
    return value(fact, value);
  }

  /**
   * The texts of the declaration in other languages.
   *
   * @param fact the fact
   * @param value its value
   * @return the value of the new declaration
   * @throws X if it is malformed
   */
  default Translations translations(Fact fact, Translations value) throws X {
    return value(fact, value);
  }
}
