package dev.biscotti.containers;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The results as the table of docs/testing.md: a row for each case, a column for each container.
 */
final class CaseTable {
  private static final Pattern WAY = Pattern.compile("way = ([A-Z_]+)$");

  private CaseTable() {}

  static String of(Map<SupportedContainer, Map<String, Optional<Throwable>>> results) {
    StringBuilder table = new StringBuilder("| case |");
    results.keySet().forEach(container -> table.append(' ').append(container.title()).append(" |"));
    table.append("\n| --- |").append(" :---: |".repeat(results.size())).append('\n');
    Set<String> rows = new TreeSet<>();
    results.values().forEach(cases -> cases.keySet().forEach(name -> rows.add(row(name))));
    for (String row : new LinkedHashSet<>(rows)) {
      table.append("| ").append(row).append(" |");
      results.values().forEach(cases -> table.append(' ').append(cell(row, cases)).append(" |"));
      table.append('\n');
    }
    return table.toString();
  }

  private static String cell(String row, Map<String, Optional<Throwable>> cases) {
    long count = cases.keySet().stream().filter(name -> row(name).equals(row)).count();
    boolean holds =
        cases.entrySet().stream()
            .filter(one -> row(one.getKey()).equals(row))
            .allMatch(one -> one.getValue().isEmpty());
    return count == 0 ? "missing" : holds ? "✓" : "fails";
  }

  /** The method's name in words, and the path of the response. */
  private static String row(String name) {
    int end = name.indexOf(' ');
    String method = end < 0 ? name : name.substring(0, end);
    StringBuilder words = new StringBuilder();
    for (char c : method.toCharArray()) {
      words.append(Character.isUpperCase(c) ? " " : "").append(Character.toLowerCase(c));
    }
    Matcher way = WAY.matcher(name);
    if (way.find()) {
      words.append(": ").append(way.group(1).toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    return words.toString();
  }
}
