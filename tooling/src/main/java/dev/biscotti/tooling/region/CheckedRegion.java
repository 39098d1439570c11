package dev.biscotti.tooling.region;

import dev.biscotti.tooling.diff.UnifiedDiff;
import java.util.List;

/**
 * A region compared with its expected text.
 *
 * @param title what it shows, as in its marker
 * @param policyId the id of the policy it is about
 * @param line the number of the line with its first marker, counted from 1
 * @param state the result of the comparison
 * @param present its current lines, with both markers
 * @param fresh its expected lines, with both markers
 */
public record CheckedRegion(
    String title,
    String policyId,
    int line,
    RegionState state,
    List<String> present,
    List<String> fresh) {
  public CheckedRegion {
    present = List.copyOf(present);
    fresh = List.copyOf(fresh);
  }

  /**
   * What an update would change.
   *
   * @param file the name of the file in the diff
   * @return a unified diff; empty if an update would change nothing
   */
  public String diff(String file) {
    return UnifiedDiff.of(file + " (as it is)", present, file + " (as declared)", fresh, line - 1);
  }
}
