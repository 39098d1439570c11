package dev.biscotti.search.value;

import dev.biscotti.search.text.Texts;

/**
 * Converts numbers as the JVM does (JVMS 2.11.4). Class files represent characters and truth values
 * as numbers.
 */
final class NumericConversions {
  private NumericConversions() {}

  static Texts convert(Texts numbers, String type) {
    return switch (type) {
      case "C" ->
          numbers.map(
              text -> isNumber(text) ? String.valueOf((char) Integer.parseInt(text)) : text,
              Texts.unknown("it is a character that is computed"));
      case "B" ->
          numbers.map(
              text -> isNumber(text) ? String.valueOf((byte) Integer.parseInt(text)) : text,
              numbers);
      case "S" ->
          numbers.map(
              text -> isNumber(text) ? String.valueOf((short) Integer.parseInt(text)) : text,
              numbers);
      case "Z" ->
          numbers.map(
              text -> text.equals("0") ? "false" : text.equals("1") ? "true" : text, numbers);
      default -> numbers;
    };
  }

  /** A text of one digit may be a character; it is not converted to a character again. */
  private static boolean isNumber(String text) {
    return text.matches("-?\\d{1,9}");
  }
}
