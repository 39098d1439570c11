package dev.biscotti.tooling.report;

import dev.biscotti.tooling.format.GitHubReport;
import dev.biscotti.tooling.format.JUnitReport;
import dev.biscotti.tooling.format.SarifReport;
import dev.biscotti.tooling.sync.SyncReport;
import dev.biscotti.tooling.writing.JsonReport;
import dev.biscotti.tooling.writing.SyncContent;
import dev.biscotti.tooling.writing.TextReport;

/** The format of a report. */
public enum ReportFormat {
  /** For people. */
  TEXT {
    @Override
    public String write(SyncReport report) {
      return TextReport.of(report);
    }
  },

  /** For programs, as an object in JSON. */
  JSON {
    @Override
    public String write(SyncReport report) {
      return JsonReport.of(report);
    }
  },

  /** For programs that show test results: the XML of Ant's and Maven's test runners. */
  JUNIT {
    @Override
    public String write(SyncReport report) {
      return JUnitReport.of(SyncContent.of(report));
    }
  },

  /** For GitHub Actions: annotations followed by the text. */
  GITHUB {
    @Override
    public String write(SyncReport report) {
      return GitHubReport.of(SyncContent.of(report));
    }
  },

  /** For code scanning: the Static Analysis Results Interchange Format, version 2.1.0. */
  SARIF {
    @Override
    public String write(SyncReport report) {
      return SarifReport.of(SyncContent.of(report));
    }
  };

  /**
   * Writes a report.
   *
   * @param report what a check found
   * @return text with {@code \n} at the end of each line; the same for the same report
   */
  public abstract String write(SyncReport report);
}
