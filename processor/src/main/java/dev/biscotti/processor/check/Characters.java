package dev.biscotti.processor.check;

import java.util.Locale;

/** Describes characters. */
final class Characters {
  private Characters() {}

  /** The character at an index in visible form: {@code ";"} or {@code U+00E9}. */
  static String name(String text, int index) {
    int character = text.codePointAt(index);
    if (character == ' ') {
      return "a space";
    }
    return character > 0x20 && character < 0x7F
        ? "\"" + Character.toString(character) + "\""
        : String.format(Locale.ROOT, "U+%04X", character);
  }
}
