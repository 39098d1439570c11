package dev.biscotti.search.finding;

/**
 * A finding and its place.
 *
 * @param finding the finding
 * @param at the place
 */
public record LocatedFinding(UsageFinding finding, CodeLocation at)
    implements Comparable<LocatedFinding> {
  /**
   * The whole message.
   *
   * @return lines that say what is wrong, where, and how to fix it
   */
  public String message() {
    return finding.message(at.text());
  }

  @Override
  public int compareTo(LocatedFinding other) {
    int byPlace = at.compareTo(other.at);
    int byRule = finding.rule().compareTo(other.finding.rule());
    int byText = finding.what().compareTo(other.finding.what());
    if (byPlace != 0) {
      return byPlace;
    }
    return byRule != 0
        ? byRule
        : byText != 0 ? byText : finding.fix().compareTo(other.finding.fix());
  }
}
