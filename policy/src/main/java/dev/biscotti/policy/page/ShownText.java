package dev.biscotti.policy.page;

import java.util.regex.Pattern;

/**
 * Texts as a page can show them. A declaration may contain any character, a page may not: HTML has
 * no control characters, UTF-8 cannot encode an unpaired surrogate, and a character that some
 * programs treat as a line end would split a line.
 */
final class ShownText {
  /** The control character that is not below the space character. */
  private static final char DELETE = 0x7F;

  private static final String SEPARATORS = "\\u0085\\u2028\\u2029";

  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Cntrl}" + SEPARATORS + "]+");

  /** C1 characters that do not separate lines, unpaired surrogates and noncharacters. */
  private static final Pattern NOT_SHOWN =
      Pattern.compile("[\\u0080-\\u009F\\uFFFE\\uFFFF\\uFDD0-\\uFDEF\\p{Cs}]");

  /** Control characters in a text of several lines, except line feeds and tabs. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[" + SEPARATORS + "]");

  private static final Pattern SEPARATOR = Pattern.compile("[\\p{Cntrl}" + SEPARATORS + "]");

  private static final String REPLACEMENT = "\uFFFD";

  private ShownText() {}

  /** A text on one line, with single spaces. */
  static String line(String text) {
    if (isPlainLine(text)) {
      return text.strip();
    }
    return whole(WHITE_SPACE.matcher(text).replaceAll(" ").strip());
  }

  /** A text of several lines, each with a line feed at its end. */
  static String block(String text) {
    if (text.chars().allMatch(c -> (c >= ' ' && c < DELETE) || c == '\n')) {
      return text;
    }
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    return whole(CONTROL.matcher(lines).replaceAll(" "));
  }

  /**
   * A part of a line, in which a character reference may have inserted characters that the source
   * does not contain.
   */
  static String within(String text) {
    return isPlainLine(text) ? text : whole(SEPARATOR.matcher(text).replaceAll(" "));
  }

  private static String whole(String text) {
    return NOT_SHOWN.matcher(text).replaceAll(REPLACEMENT);
  }

  /** Whether single spaces are its only white space, as in most of a page's texts. */
  private static boolean isPlainLine(String text) {
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character < ' ' || isUnusual(character) || (space && character == ' ')) {
        return false;
      }
      space = character == ' ';
    }
    return true;
  }

  private static boolean isUnusual(char character) {
    return (character >= DELETE && character <= 0x9F)
        || character == 0x2028
        || character == 0x2029
        || Character.isSurrogate(character)
        || character >= 0xFDD0;
  }
}
