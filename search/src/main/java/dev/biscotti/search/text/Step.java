package dev.biscotti.search.text;

import dev.biscotti.search.code.FieldRef;
import java.util.Optional;

/** A step from an object to something in it. */
public sealed interface Step {
  /**
   * To what a field of the object holds.
   *
   * @param field the field, in the class that declares it
   */
  record OfField(FieldRef field) implements Step {}

  /**
   * To the value that a map has for a key.
   *
   * @param key the key's text
   */
  record ValueOf(String key) implements Step {}

  /**
   * To the answer to a question: the text {@code true} or {@code false}, or a number. A path ends
   * with it.
   */
  sealed interface Question extends Step {
    /** Whether it is null. */
    record IsNull() implements Question {}

    /** What cannot be followed: no answer is ever known. */
    record IsUnclear() implements Question {}

    /** Which hash code a text has; class files branch on it before they compare texts. */
    record HashCode() implements Question {}

    /** Whether it is an Optional that holds nothing. */
    record IsVacant() implements Question {}

    /**
     * Whether it is the object that a field holds.
     *
     * @param constant a static field, such as an enum constant
     */
    record IsSame(FieldRef constant) implements Question {}

    /**
     * Whether it is such a text.
     *
     * @param kind what is asked
     * @param other the text that it is compared with; empty if there is none
     */
    record IsText(Kind kind, String other) implements Question {
      /**
       * Whether a text is so.
       *
       * @param text the text
       * @return the answer; empty if what is asked is not known
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

    /** What is asked of a text. */
    enum Kind {
      /** Whether it has no characters. */
      EMPTY(false),
      /** Whether it has white space alone. */
      BLANK(false),
      /** Whether it is null or has no characters. */
      NULL_OR_EMPTY(true),
      /** Whether it is null or has white space alone. */
      NULL_OR_BLANK(true),
      /** Whether it is the other text. */
      EQUAL(false),
      /** Whether it is the other text but for the case of letters. */
      EQUAL_IN_ANY_CASE(false),
      /** Whether it is what a library asks. */
      OTHER(true);

      private final boolean ofNull;

      Kind(boolean ofNull) {
        this.ofNull = ofNull;
      }

      /**
       * The answer for null.
       *
       * @return true if null is such a text
       */
      public boolean ofNull() {
        return ofNull;
      }
    }
  }

  /** To what an object of the platform, or a cookie, contains. */
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
