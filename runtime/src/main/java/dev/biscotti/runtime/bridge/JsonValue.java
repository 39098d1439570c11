package dev.biscotti.runtime.bridge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value (RFC 8259), limited to what banners write into cookies. */
sealed interface JsonValue {
  /** An object; each name once. */
  record Members(Map<String, JsonValue> values) implements JsonValue {
    Optional<String> text(String name) {
      return values.get(name) instanceof Text text ? Optional.of(text.value()) : Optional.empty();
    }

    Optional<Long> integer(String name) {
      return values.get(name) instanceof Numeral number ? number.integer() : Optional.empty();
    }

    Optional<Boolean> flag(String name) {
      return values.get(name) instanceof Flag flag ? Optional.of(flag.value()) : Optional.empty();
    }
  }

  /** An array. */
  record Items(List<JsonValue> values) implements JsonValue {
    /** The items if all of them are distinct strings. */
    Optional<List<String>> texts() {
      List<String> texts =
          values.stream()
              .filter(Text.class::isInstance)
              .map(item -> ((Text) item).value())
              .distinct()
              .toList();
      return texts.size() == values.size() ? Optional.of(texts) : Optional.empty();
    }
  }

  /** A string. */
  record Text(String value) implements JsonValue {}

  /** A number as it was written. */
  record Numeral(String digits) implements JsonValue {
    /** A JavaScript number represents this many digits exactly, and a long holds them easily. */
    private static final int MOST_DIGITS = 15;

    /** The number if it is written as a non-negative integer. */
    Optional<Long> integer() {
      boolean plain =
          !digits.isEmpty()
              && digits.length() <= MOST_DIGITS
              && digits.chars().allMatch(c -> c >= '0' && c <= '9');
      return plain ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }
  }

  /** True or false. */
  record Flag(boolean value) implements JsonValue {}

  /** The value null. */
  record Null() implements JsonValue {}
}
