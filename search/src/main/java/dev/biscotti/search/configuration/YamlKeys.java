package dev.biscotti.search.configuration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the keys of a YAML file, joined by dots as in Spring Boot. It supports nested mappings in
 * block style with plain or quoted scalars, as in typical application.yml files; other YAML is
 * ignored.
 */
final class YamlKeys {
  private static final Pattern ENTRY =
      Pattern.compile(
          "^( *)(?:\"([^\"]+)\"|'([^']+)'|([^\\s#:'\"\\[\\]{}-][^:#]*?))\\s*:(?:\\s+(.*))?$");

  private YamlKeys() {}

  private record Level(int indent, String prefix) {}

  static Map<String, String> of(String text) {
    Map<String, String> values = new HashMap<>();
    Deque<Level> levels = new ArrayDeque<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("---")) {
        levels.clear();
      }
      Matcher entry = ENTRY.matcher(line);
      if (!entry.matches()) {
        continue;
      }
      int indent = entry.group(1).length();
      while (!levels.isEmpty() && levels.peek().indent() >= indent) {
        levels.pop();
      }
      String prefix = levels.isEmpty() ? "" : levels.peek().prefix() + ".";
      String key = prefix + key(entry);
      String value = scalar(entry.group(5));
      if (value.isEmpty()) {
        levels.push(new Level(indent, key));
      } else {
        values.putIfAbsent(key, value);
      }
    }
    return values;
  }

  private static String key(Matcher entry) {
    for (int i = 2; i < 4; i++) {
      if (entry.group(i) != null) {
        return entry.group(i);
      }
    }
    return entry.group(4);
  }

  private static String scalar(String value) {
    if (value == null) {
      return "";
    }
    String text = value.strip();
    char quote = text.isEmpty() ? ' ' : text.charAt(0);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, 1);
      return end > 0 ? text.substring(1, end) : "";
    }
    int comment = text.indexOf(" #");
    String plain = comment < 0 ? text : text.substring(0, comment).strip();
    return plain.startsWith("#") || plain.startsWith("&") || plain.startsWith("|") ? "" : plain;
  }
}
