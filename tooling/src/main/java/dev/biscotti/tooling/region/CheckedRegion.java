package dev.biscotti.tooling.region;

import dev.biscotti.tooling.diff.UnifiedDiff;
import java.util.List;

/**
 * A region, compared with what belongs there.
 *
 * @param title what it shows, as its marker says
 * @param policyId the id of the policy it is about
 * @param line the number of the line with its first marker, counted from 1
 * @param state how it compares
 * @param present its lines, with both markers
 * @param fresh its lines as they should be, with both markers
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
   * @param file what to call the file
   * @return a unified diff; empty if it would change nothing
   */
  public String diff(String file) {
    return UnifiedDiff.of(file + " (as it is)", present, file + " (as declared)", fresh, line - 1);
  }
}
