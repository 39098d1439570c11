package dev.biscotti.tooling.report;

import dev.biscotti.tooling.sync.PolicySync;
import dev.biscotti.tooling.sync.SyncReport;
import dev.biscotti.tooling.sync.SyncRequest;

/** The check as an assertion, for a test of any framework. */
public final class SyncAssertion {
  private SyncAssertion() {}

  /**
   * Asserts that a module's documents match its declarations.
   *
   * @param request what to compare
   * @throws AssertionError if something is wrong or could not be checked; the message states what,
   *     where, and how to fix it
   */
  public static void assertInSync(SyncRequest request) {
    SyncReport report = PolicySync.of(request).check();
    if (!report.passes()) {
      throw new AssertionError("\n" + ReportFormat.TEXT.write(report));
    }
  }
}
