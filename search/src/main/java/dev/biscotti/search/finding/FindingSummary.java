package dev.biscotti.search.finding;

import dev.biscotti.search.rule.UsageRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * All findings of a run in one sentence or two.
 *
 * @param counts how many findings each rule has
 * @param undeclared the names and patterns of the cookies to declare, sorted
 */
public record FindingSummary(Map<UsageRule, Integer> counts, List<String> undeclared) {
  private static final int NAMES = 20;

  /**
   * Summarises findings.
   *
   * @param findings the findings
   * @return their summary
   */
  public static FindingSummary of(Collection<LocatedFinding> findings) {
    Map<UsageRule, Integer> counts = new EnumMap<>(UsageRule.class);
    TreeSet<String> undeclared = new TreeSet<>();
    for (LocatedFinding located : findings) {
      UsageFinding finding = located.finding();
      counts.merge(finding.rule(), 1, Integer::sum);
      if (!finding.declaration().isEmpty()) {
        undeclared.add(finding.cookie());
      }
    }
    return new FindingSummary(counts, List.copyOf(undeclared));
  }

  /**
   * How many findings there are, and of which rules.
   *
   * @return such as {@code 4 findings about cookies: 3 of BSC601 (set but not declared), 1 of
   *     BSC603 (read but not declared).}
   */
  public String numbers() {
    int all = 0;
    List<String> parts = new ArrayList<>();
    for (Map.Entry<UsageRule, Integer> entry : counts.entrySet()) {
      UsageRule rule = entry.getKey();
      all += entry.getValue();
      parts.add(entry.getValue() + " of " + rule + " (" + rule.breach() + ")");
    }
    return all
        + (all == 1 ? " finding" : " findings")
        + " about cookies: "
        + String.join(", ", parts)
        + ".";
  }

  /**
   * Which cookies must be declared.
   *
   * @return such as {@code Not declared: "_ga", "promo".}; empty if there are none
   */
  public String names() {
    if (undeclared.isEmpty()) {
      return "";
    }
    List<String> quoted = new ArrayList<>();
    undeclared.stream().limit(NAMES).forEach(name -> quoted.add("\"" + name + "\""));
    int more = undeclared.size() - quoted.size();
    return "Not declared: "
        + String.join(", ", quoted)
        + (more == 0 ? "" : " and " + more + " more")
        + ".";
  }
}
