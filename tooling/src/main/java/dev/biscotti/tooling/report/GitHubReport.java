package dev.biscotti.tooling.report;

import dev.biscotti.tooling.lock.ChangeText;
import dev.biscotti.tooling.sync.SyncProblem;
import dev.biscotti.tooling.sync.SyncReport;

/**
 * For GitHub Actions. An annotation has the message, the changes and the command; the difference,
 * which can be long, stands in the log below. Escaped as the toolkit of GitHub does it.
 */
final class GitHubReport {
  private GitHubReport() {}

  static String of(SyncReport report) {
    StringBuilder text = new StringBuilder();
    report.problems().forEach(problem -> text.append(annotation(problem)).append('\n'));
    return text.append(TextReport.of(report)).toString();
  }

  private static String annotation(SyncProblem problem) {
    StringBuilder text = new StringBuilder("::error ");
    if (problem.rule().isAboutSources()) {
      text.append("file=").append(property(problem.file())).append(',');
      if (problem.line() > 0) {
        text.append("line=").append(problem.line()).append(',');
      }
    }
    text.append("title=").append(property("Biscotti: " + problem.rule().id())).append("::");
    StringBuilder message = new StringBuilder(problem.message());
    problem.changes().forEach(change -> message.append('\n').append(ChangeText.of(change)));
    problem
        .command()
        .ifPresent(command -> message.append('\n').append(ProblemText.remedy(problem, command)));
    return text.append(data(message.toString().strip())).toString();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
