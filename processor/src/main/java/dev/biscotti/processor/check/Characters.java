package dev.biscotti.processor.check;

import java.util.Locale;

/** Puts characters into words. */
final class Characters {
  private Characters() {}

  /** The character at an index, so that it can be seen: {@code ";"} or {@code U+00E9}. */
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
