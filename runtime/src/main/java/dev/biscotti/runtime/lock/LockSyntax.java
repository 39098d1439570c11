package dev.biscotti.runtime.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Converts values to text: constants to words, and texts to escaped text on one line. */
final class LockSyntax {
  private LockSyntax() {}

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
    return Stream.of(type.getEnumConstants()).filter(one -> word(one).equals(word)).findFirst();
  }

  static String escaped(String value) {
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        text.append("\\\\");
      } else if (isHidden(value, i)) {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** Whether editors may show a character as a line end or hide it, or UTF-8 cannot encode it. */
  private static boolean isHidden(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
    }
    boolean atAnEdge = index == 0 || index == text.length() - 1;
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SPACE_SEPARATOR -> atAnEdge || c != ' ';
      default -> false;
    };
  }

  static Optional<String> unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return Optional.of(text);
    }
    StringBuilder value = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        value.append(c);
      } else if (i + 1 < text.length()
          && (text.charAt(i + 1) == '\\' || text.charAt(i + 1) == ';')) {
        value.append(text.charAt(++i));
      } else if (text.startsWith("\\u", i)
          && i + 6 <= text.length()
          && text.substring(i + 2, i + 6).matches("[0-9a-f]{4}")) {
        value.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(value.toString());
  }

  /** Joins several texts into one value, separated by {@code "; "}. */
  static String joined(List<String> items) {
    return String.join(
        "; ", items.stream().map(item -> escaped(item).replace(";", "\\;")).toList());
  }

  static Optional<List<String>> split(String text) {
    List<String> items = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ';') {
        Optional<String> item = unescaped(text.substring(start, i));
        if (item.isEmpty()) {
          return Optional.empty();
        }
        items.add(item.get());
        start = text.startsWith("; ", i) ? i + 2 : i + 1;
      } else if (text.charAt(i) == '\\') {
        i++;
      }
    }
    return Optional.of(items);
  }
}
