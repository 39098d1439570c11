package dev.biscotti.search.finding;

import dev.biscotti.search.rule.UsageRule;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes the messages of the findings of one run. The first finding of a rule and cookie shows the
 * whole fix and later ones refer to it, because twenty calls of {@code getSession()} need only one
 * declaration.
 */
public final class FindingMessages {
  private final Map<Fix, CodeLocation> shown = new HashMap<>();

  private record Fix(UsageRule rule, String cookie, String text) {
    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /** Creates the messages of one run. */
  public FindingMessages() {}

  /**
   * Writes the message of the next finding.
   *
   * @param located the finding and its place
   * @param where the place as this message shows it
   * @return lines that say what is wrong, where, and how to fix it
   */
  public String next(LocatedFinding located, String where) {
    UsageFinding finding = located.finding();
    CodeLocation first =
        shown.putIfAbsent(new Fix(finding.rule(), finding.cookie(), finding.fix()), located.at());
    return first == null
        ? finding.message(where)
        : finding.message(where, reference(finding.cookie(), first));
  }

  private static String reference(String cookie, CodeLocation first) {
    return (cookie.isEmpty() ? "As at " : "As for \"" + cookie + "\" at ") + first.text() + ".";
  }
}
