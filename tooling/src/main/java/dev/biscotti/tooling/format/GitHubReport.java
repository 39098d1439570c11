package dev.biscotti.tooling.format;

/**
 * Writes a report for GitHub Actions. An annotation has the message, the changes and the command;
 * the diff, which can be long, follows in the log. Text is escaped as in GitHub's toolkit.
 */
public final class GitHubReport {
  private GitHubReport() {}

  /**
   * Writes a report.
   *
   * @param content what it shows
   * @return text with {@code \n} at the end of each line
   */
  public static String of(ReportContent content) {
    StringBuilder text = new StringBuilder();
    content.entries().forEach(entry -> text.append(annotation(entry)).append('\n'));
    return text.append(content.text()).toString();
  }

  private static String annotation(ReportEntry entry) {
    String command =
        switch (entry.level()) {
          case ERROR, INCOMPLETE -> "::error ";
          case WARNING -> "::warning ";
          case NOTE -> "::notice ";
        };
    StringBuilder text = new StringBuilder(command);
    if (entry.isSource()) {
      text.append("file=").append(property(entry.file())).append(',');
      if (entry.line() > 0) {
        text.append("line=").append(entry.line()).append(',');
      }
    }
    text.append("title=").append(property("Biscotti: " + entry.rule())).append("::");
    return text.append(data(entry.annotation())).toString();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
