package dev.biscotti.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a {@code .properties} file strictly: every entry needs an {@code =} and each key occurs
 * once, so that typing errors do not become texts. It keeps the line of each entry. Escapes and
 * continued lines are those of {@link java.util.Properties}.
 */
final class PropertiesText {
  private final SortedMap<String, TranslationBundle.Entry> entries = new TreeMap<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  /**
   * A line that cannot be read.
   *
   * @param line the line, from 1
   * @param what what is wrong with it
   */
  record Mistake(int line, String what) {}

  private PropertiesText() {}

  static PropertiesText parse(String text) {
    PropertiesText properties = new PropertiesText();
    List<String> lines = text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int first = i;
      StringBuilder entry = new StringBuilder(lines.get(i).stripLeading());
      if (entry.isEmpty() || entry.charAt(0) == '#' || entry.charAt(0) == '!') {
        continue;
      }
      while (isContinued(entry) && i + 1 < lines.size()) {
        entry.setLength(entry.length() - 1);
        entry.append(lines.get(++i).stripLeading());
      }
      properties.add(entry.toString(), first + 1);
    }
    return properties;
  }

  private static boolean isContinued(CharSequence line) {
    int slashes = 0;
    while (slashes < line.length() && line.charAt(line.length() - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  private void add(String entry, int line) {
    int equals = 0;
    while (equals < entry.length() && entry.charAt(equals) != '=') {
      equals += entry.charAt(equals) == '\\' ? 2 : 1;
    }
    if (equals >= entry.length()) {
      mistakes.add(new Mistake(line, "there is no = in it"));
      return;
    }
    Optional<String> key = unescaped(entry.substring(0, equals).strip());
    Optional<String> text = unescaped(entry.substring(equals + 1).stripLeading());
    if (key.isEmpty() || text.isEmpty()) {
      mistakes.add(new Mistake(line, "\\u is not followed by four hexadecimal digits"));
      return;
    }
    TranslationBundle.Entry earlier =
        entries.putIfAbsent(key.get(), new TranslationBundle.Entry(text.get(), line));
    if (earlier != null) {
      mistakes.add(
          new Mistake(line, "the key \"" + key.get() + "\" is already in line " + earlier.line()));
    }
  }

  private static Optional<String> unescaped(String text) {
    StringBuilder unescaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        unescaped.append(c);
        continue;
      }
      char escaped = text.charAt(++i);
      if (escaped == 'u') {
        Optional<Character> character = hexadecimal(text, i + 1);
        if (character.isEmpty()) {
          return Optional.empty();
        }
        unescaped.append(character.get());
        i += 4;
      } else {
        unescaped.append(
            switch (escaped) {
              case 'n' -> '\n';
              case 't' -> '\t';
              case 'r' -> '\r';
              case 'f' -> '\f';
              default -> escaped;
            });
      }
    }
    return Optional.of(unescaped.toString());
  }

  private static Optional<Character> hexadecimal(String text, int start) {
    String digits = text.substring(start, Math.min(start + 4, text.length()));
    return digits.matches("[0-9A-Fa-f]{4}")
        ? Optional.of((char) Integer.parseInt(digits, 16))
        : Optional.empty();
  }

  SortedMap<String, TranslationBundle.Entry> entries() {
    return entries;
  }

  List<Mistake> mistakes() {
    return mistakes;
  }
}
