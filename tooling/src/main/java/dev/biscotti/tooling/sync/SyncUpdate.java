package dev.biscotti.tooling.sync;

import java.util.List;

/**
 * The result of an update.
 *
 * @param written the pages that were written
 * @param unchanged the names of the pages that were already up to date
 * @param problems why other pages were left alone
 */
public record SyncUpdate(
    List<UpdatedDocument> written, List<String> unchanged, List<SyncProblem> problems) {
  public SyncUpdate {
    written = List.copyOf(written);
    unchanged = List.copyOf(unchanged);
    problems = List.copyOf(problems);
  }
}
