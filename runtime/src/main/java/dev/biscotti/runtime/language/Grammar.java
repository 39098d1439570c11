package dev.biscotti.runtime.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How a language forms plurals, numbers and lists, as defined in its bundle of texts. The locale
 * data of the Java platform is not used, because it changes between releases.
 *
 * <p>The keys are {@code plural.<category>}, with a rule of Unicode's CLDR for whole numbers such
 * as {@code n = 1}, for each category except {@code other}; {@code number.group} and {@code
 * number.group.digits}, the separator between groups of three digits, and the number of digits from
 * which it is used; {@code list.separator} and {@code list.last}, the separators before middle
 * items and before the last one; and {@code list.last.before} and {@code list.last.instead}, a
 * regular expression and the separator before a last item that matches it, such as Spanish <i>e</i>
 * before <i>i</i>.
 */
public final class Grammar {
  private static final String PLURAL = "plural.";
  private static final String OTHER = "other";

  private final Map<String, PluralRule> plurals = new LinkedHashMap<>();
  private final String group;
  private final int groupDigits;
  private final String separator;
  private final String last;
  private final Pattern lastBefore;
  private final String lastInstead;

  private Grammar(Map<String, String> texts) {
    new TreeMap<>(texts)
        .forEach(
            (key, text) -> {
              if (key.startsWith(PLURAL)) {
                plurals.put(key.substring(PLURAL.length()), PluralRule.parse(text));
              }
            });
    group = texts.getOrDefault("number.group", "");
    groupDigits = Integer.parseInt(texts.getOrDefault("number.group.digits", "4"));
    separator = texts.getOrDefault("list.separator", ", ");
    last = texts.getOrDefault("list.last", ", ");
    lastBefore = Pattern.compile(texts.getOrDefault("list.last.before", ""), Pattern.DOTALL);
    lastInstead = texts.getOrDefault("list.last.instead", last);
  }

  /**
   * Reads the grammar from a bundle.
   *
   * @param texts the texts by key; missing keys have plain defaults
   * @return the grammar
   * @throws IllegalArgumentException if a rule, a regular expression or a number is malformed
   */
  public static Grammar of(Map<String, String> texts) {
    return new Grammar(texts);
  }

  /**
   * The plural category of a number.
   *
   * @param number a whole number, not negative
   * @return the category, such as {@code one}; {@code other} if no rule applies
   */
  public String category(long number) {
    return plurals.entrySet().stream()
        .filter(plural -> plural.getValue().holds(number))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(OTHER);
  }

  /**
   * Writes a number in digits.
   *
   * @param number a whole number, not negative
   * @return the text, such as {@code 1,440}
   */
  public String number(long number) {
    String digits = Long.toString(number);
    if (digits.length() < groupDigits) {
      return digits;
    }
    StringBuilder grouped = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        grouped.append(group);
      }
      grouped.append(digits.charAt(i));
    }
    return grouped.toString();
  }

  /**
   * Joins items for a sentence, such as "a, b and c".
   *
   * @param items the items
   * @return the text; empty for no items
   */
  public String list(List<String> items) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      text.append(separatorBefore(i, items.size(), items.get(i))).append(items.get(i));
    }
    return text.toString();
  }

  /**
   * Returns the separator before an item of a list in a sentence.
   *
   * @param index the item's index, from 0
   * @param size the number of items
   * @param item the item's text
   * @return the separator; empty before the first item
   */
  public String separatorBefore(int index, int size, String item) {
    if (index == 0) {
      return "";
    }
    if (index < size - 1) {
      return separator;
    }
    return !lastBefore.pattern().isEmpty() && lastBefore.matcher(item).matches()
        ? lastInstead
        : last;
  }

  /**
   * Replaces {@code {0}}, {@code {1}} and so on in a text with arguments.
   *
   * @param text the text; other braces remain
   * @param arguments the arguments, at most ten
   * @return the text with the arguments
   */
  public static String filled(String text, List<String> arguments) {
    StringBuilder filled = new StringBuilder();
    int start = 0;
    for (int brace = text.indexOf('{'); brace >= 0; brace = text.indexOf('{', brace + 1)) {
      boolean closed = brace + 2 < text.length() && text.charAt(brace + 2) == '}';
      int argument = closed ? text.charAt(brace + 1) - '0' : -1;
      if (argument >= 0 && argument < arguments.size()) {
        filled.append(text, start, brace).append(arguments.get(argument));
        start = brace + 3;
      }
    }
    return filled.append(text, start, text.length()).toString();
  }
}
