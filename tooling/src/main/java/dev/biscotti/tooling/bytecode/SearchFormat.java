package dev.biscotti.tooling.bytecode;

import dev.biscotti.tooling.format.GitHubReport;
import dev.biscotti.tooling.format.JUnitReport;
import dev.biscotti.tooling.format.SarifReport;

/** The format of a search result. */
public enum SearchFormat {
  /** For people. */
  TEXT,

  /** For programs, as an object in JSON. */
  JSON,

  /** For programs that show test results: the XML of Ant's and Maven's test runners. */
  JUNIT,

  /** For GitHub Actions: annotations followed by the text. */
  GITHUB,

  /** For code scanning: the Static Analysis Results Interchange Format, version 2.1.0. */
  SARIF;

  /**
   * Writes what a search found.
   *
   * @param found what a search found
   * @return text with {@code \n} at the end of each line; the same for the same result
   */
  public String write(FoundCookies found) {
    return switch (this) {
      case TEXT -> SearchText.of(found.result(), found.strictness());
      case JSON -> SearchJson.of(found.result(), found.strictness());
      case JUNIT -> JUnitReport.of(SearchContent.of(found));
      case GITHUB -> GitHubReport.of(SearchContent.of(found));
      case SARIF -> SarifReport.of(SearchContent.of(found));
    };
  }
}
