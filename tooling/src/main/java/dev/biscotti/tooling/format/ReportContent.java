package dev.biscotti.tooling.format;

import java.util.List;

/**
 * What a check found, in the form that all formats for other programs show.
 *
 * @param rules all rules, whether broken or not
 * @param entries what was found
 * @param passed the names of what was checked without a finding
 * @param text the whole report for people
 */
public record ReportContent(
    List<Rule> rules, List<ReportEntry> entries, List<String> passed, String text) {
  /**
   * A rule.
   *
   * @param id its id
   * @param demand what it requires, as a sentence
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
