package dev.biscotti.runtime.evidence;

import java.util.List;

/** Checks for text that every database accepts, regardless of encoding and escape rules. */
final class Storable {
  /** The maximum length of an id, in UTF-16 code units. */
  static final int ID_LENGTH = 255;

  private Storable() {}

  static String require(String what, String text) {
    if (!isStorable(text)) {
      throw new IllegalArgumentException(
          what
              + " cannot be stored: it must have 1 to "
              + ID_LENGTH
              + " characters, not all blank, and no control characters or unpaired surrogates");
    }
    return text;
  }

  static boolean isStorable(String text) {
    return !text.isBlank()
        && text.length() <= ID_LENGTH
        && text.codePoints().noneMatch(c -> Character.isISOControl(c) || isHalf(c));
  }

  private static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  static <T> List<T> requireSome(List<T> list) {
    if (list.isEmpty()) {
      throw new IllegalArgumentException("the entry has no choice; it needs at least one");
    }
    return list;
  }
}
