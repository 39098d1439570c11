package dev.biscotti.tooling.format;

import java.util.List;

/**
 * What the formats for other programs show of any check.
 *
 * @param rules all rules, broken or not
 * @param entries what was found
 * @param passed the names of what was looked at and is in order
 * @param text the whole report for people
 */
public record ReportContent(
    List<Rule> rules, List<ReportEntry> entries, List<String> passed, String text) {
  /**
   * A rule.
   *
   * @param id its id
   * @param demand what it demands, a sentence
   */
  public record Rule(String id, String demand) {}

  public ReportContent {
    rules = List.copyOf(rules);
    entries = List.copyOf(entries);
    passed = List.copyOf(passed);
  }

  boolean isComplete() {
    return entries.stream().noneMatch(ReportEntry::isIncomplete);
  }

  int ruleIndex(ReportEntry entry) {
    return rules.stream().map(Rule::id).toList().indexOf(entry.rule());
  }
}
