package dev.biscotti.search.text;

import dev.biscotti.search.code.FieldRef;
import java.util.Optional;

/** A step from an object to something in it. */
public sealed interface Step {
  /**
   * To the value of a field of the object.
   *
   * @param field the field, in the class that declares it
   */
  record OfField(FieldRef field) implements Step {}

  /**
   * To the value of a key in a map.
   *
   * @param key the key's text
   */
  record ValueOf(String key) implements Step {}

  /**
   * To the answer to a question: the text {@code true} or {@code false}, or a number. It is always
   * the last step of a path.
   */
  sealed interface Question extends Step {
    /** Whether it is null. */
    record IsNull() implements Question {}

    /** A question that cannot be followed; its answer is never known. */
    record IsUnclear() implements Question {}

    /** The hash code of a text; class files branch on it before they compare texts. */
    record HashCode() implements Question {}

    /** Whether it is an empty Optional. */
    record IsVacant() implements Question {}

    /**
     * Whether it is the object that a field holds.
     *
     * @param constant a static field, such as an enum constant
     */
    record IsSame(FieldRef constant) implements Question {}

    /**
     * A question about a text.
     *
     * @param kind the kind of question
     * @param other the text to compare with; empty if there is none
     */
    record IsText(Kind kind, String other) implements Question {
      /**
       * The answer for a text.
       *
       * @param text the text
       * @return the answer; empty if the question is unknown
       */
      public Optional<Boolean> of(String text) {
        return switch (kind) {
          case EMPTY, NULL_OR_EMPTY -> Optional.of(text.isEmpty());
          case BLANK, NULL_OR_BLANK -> Optional.of(text.isBlank());
          case EQUAL -> Optional.of(text.equals(other));
          case EQUAL_IN_ANY_CASE -> Optional.of(text.equalsIgnoreCase(other));
          case OTHER -> Optional.empty();
        };
      }
    }

    /** Kinds of questions about a text. */
    enum Kind {
      /** Whether it has no characters. */
      EMPTY(false),
      /** Whether it has only white space. */
      BLANK(false),
      /** Whether it is null or has no characters. */
      NULL_OR_EMPTY(true),
      /** Whether it is null or has only white space. */
      NULL_OR_BLANK(true),
      /** Whether it equals the other text. */
      EQUAL(false),
      /** Whether it equals the other text, ignoring case. */
      EQUAL_IN_ANY_CASE(false),
      /** An unknown question of a library. */
      OTHER(true);

      private final boolean ofNull;

      Kind(boolean ofNull) {
        this.ofNull = ofNull;
      }

      /**
       * The answer for null.
       *
       * @return true if null matches
       */
      public boolean ofNull() {
        return ofNull;
      }
    }
  }

  /** To a part of a platform object or of a cookie. */
  enum Part implements Step {
    /** A member of an array, collection, stream or Optional. */
    MEMBER,
    /** A key of a map, or of one of its entries. */
    KEY,
    /** A value of a map, or of one of its entries. */
    VALUE,
    /** The name of a cookie. */
    NAME
  }
}
