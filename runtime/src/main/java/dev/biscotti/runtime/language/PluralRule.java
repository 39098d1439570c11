package dev.biscotti.runtime.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The condition under which a whole number has a plural category, in the part of the Unicode CLDR
 * syntax (UTS #35, part 3, section 5.1) that whole numbers need: {@code n = 1}, {@code n % 10 =
 * 2..4 and n % 100 != 12..14}, {@code n = 0 or n = 5..19}.
 */
final class PluralRule {
  private static final Pattern RELATION =
      Pattern.compile("[ni](?: % ([1-9]\\d{0,8}))? (!?=) (\\d{1,9}(?:\\.\\.\\d{1,9})?(?:,.+)?)");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:\\.\\.(\\d{1,9}))?");

  private final List<List<Relation>> alternatives;

  private record Range(long from, long to) {}

  private record Relation(long modulus, boolean negated, List<Range> ranges) {
    boolean holds(long number) {
      long value = modulus == 0 ? number : number % modulus;
      return negated != ranges.stream().anyMatch(r -> r.from() <= value && value <= r.to());
    }
  }

  private PluralRule(List<List<Relation>> alternatives) {
    this.alternatives = alternatives;
  }

  /**
   * Reads a rule.
   *
   * @throws IllegalArgumentException if the rule is malformed
   */
  static PluralRule parse(String text) {
    List<List<Relation>> alternatives = new ArrayList<>();
    for (String alternative : text.strip().split(" or ", -1)) {
      List<Relation> relations = new ArrayList<>();
      for (String relation : alternative.split(" and ", -1)) {
        relations.add(relation(relation.strip(), text));
      }
      alternatives.add(relations);
    }
    return new PluralRule(alternatives);
  }

  private static Relation relation(String text, String rule) {
    Matcher relation = RELATION.matcher(text);
    if (!relation.matches()) {
      throw malformed(rule);
    }
    List<Range> ranges = new ArrayList<>();
    for (String part : relation.group(3).split(",", -1)) {
      Matcher range = RANGE.matcher(part.strip());
      if (!range.matches()) {
        throw malformed(rule);
      }
      long from = Long.parseLong(range.group(1));
      ranges.add(new Range(from, range.group(2) == null ? from : Long.parseLong(range.group(2))));
    }
    long modulus = relation.group(1) == null ? 0 : Long.parseLong(relation.group(1));
    return new Relation(modulus, relation.group(2).equals("!="), ranges);
  }

  private static IllegalArgumentException malformed(String rule) {
    return new IllegalArgumentException("\"" + rule + "\" is not a plural rule for whole numbers");
  }

  boolean holds(long number) {
    return alternatives.stream()
        .anyMatch(relations -> relations.stream().allMatch(relation -> relation.holds(number)));
  }
}
