package dev.biscotti.policy.page;

import java.util.regex.Pattern;

/**
 * Texts as a page can show them. A declaration may have any character, a page may not: HTML knows
 * no control characters, half a surrogate pair is no UTF-8, and what some programs take for the end
 * of a line would make two lines of one.
 */
final class ShownText {
  /** The control character that is not below the space. */
  private static final char DELETE = 0x7F;

  private static final String SEPARATORS = "\\u0085\\u2028\\u2029";

  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Cntrl}" + SEPARATORS + "]+");

  /** Where characters of C1 are that separate nothing, half pairs and noncharacters. */
  private static final Pattern NOT_SHOWN =
      Pattern.compile("[\\u0080-\\u009F\\uFFFE\\uFFFF\\uFDD0-\\uFDEF\\p{Cs}]");

  /** Controls in a text of several lines, other than its line feeds and tabs. */
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

  /** A part of a line, in which a character reference may have put what no source would hold. */
  static String within(String text) {
    return isPlainLine(text) ? text : whole(SEPARATOR.matcher(text).replaceAll(" "));
  }

  private static String whole(String text) {
    return NOT_SHOWN.matcher(text).replaceAll(REPLACEMENT);
  }

  /** Whether single spaces are its only white space; most of the thousands on a page are so. */
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
