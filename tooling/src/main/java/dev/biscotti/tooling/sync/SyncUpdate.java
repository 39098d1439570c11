package dev.biscotti.tooling.sync;

import java.util.List;

/**
 * What an update has done.
 *
 * @param written the pages that it wrote
 * @param unchanged what the pages are called that were as they should be
 * @param problems why others were left as they are
 */
public record SyncUpdate(
    List<UpdatedDocument> written, List<String> unchanged, List<SyncProblem> problems) {
  public SyncUpdate {
    written = List.copyOf(written);
    unchanged = List.copyOf(unchanged);
    problems = List.copyOf(problems);
  }
}
