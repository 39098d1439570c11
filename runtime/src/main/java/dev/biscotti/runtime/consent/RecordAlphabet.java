package dev.biscotti.runtime.consent;

import java.util.Arrays;

/** The base64url digits (RFC 4648, section 5) that numbers in a record are written with. */
final class RecordAlphabet {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final byte[] VALUES = new byte[128];

  static {
    Arrays.fill(VALUES, (byte) -1);
    for (int i = 0; i < DIGITS.length(); i++) {
      VALUES[DIGITS.charAt(i)] = (byte) i;
    }
  }

  private RecordAlphabet() {}

  /** The value of a digit, negative for any other character. Branch-free: this is the hot path. */
  static int value(char digit) {
    return VALUES[digit & 127] | ((127 - digit) >> 31);
  }

  /** Reads two digits; negative if a character is invalid. */
  static int two(String text, int start) {
    return value(text.charAt(start)) << 6 | value(text.charAt(start + 1));
  }

  /** Reads three digits; negative if a character is invalid. */
  static int three(String text, int start) {
    return two(text, start) << 6 | value(text.charAt(start + 2));
  }

  /** Reads four digits; negative if a character is invalid. */
  static int four(String text, int start) {
    return two(text, start) << 12 | two(text, start + 2);
  }

  /** Reads five digits; negative if a character is invalid. */
  static int five(String text, int start) {
    return two(text, start) << 18 | three(text, start + 2);
  }

  /** Writes a number with a fixed count of digits. */
  static void append(StringBuilder text, int number, int digits) {
    for (int shift = 6 * (digits - 1); shift >= 0; shift -= 6) {
      text.append(DIGITS.charAt(number >> shift & 63));
    }
  }
}
