package dev.biscotti.tooling.writing;

import dev.biscotti.tooling.sync.SyncProblem;
import dev.biscotti.tooling.sync.SyncReport;
import java.util.List;

/**
 * Writes what a check of documents found as text for people: the place, what is wrong, the diff,
 * and the command that fixes it.
 */
public final class TextReport {
  private TextReport() {}

  /**
   * Writes a report.
   *
   * @param report what was found
   * @return text with {@code \n} at the end of each line
   */
  public static String of(SyncReport report) {
    StringBuilder text = new StringBuilder();
    report.problems().forEach(problem -> text.append(ProblemText.of(problem)).append('\n'));
    return text.append(summary(report)).append('\n').toString();
  }

  private static String summary(SyncReport report) {
    String looked =
        number(report.policies().size(), "policy", "policies")
            + ", "
            + number(report.documents().size(), "page", "pages")
            + (report.librariesSearched() ? ", libraries" : "");
    List<SyncProblem> problems = report.problems();
    return report.passes()
        ? "In sync: " + looked + "."
        : number(problems.size(), "problem", "problems") + " in " + looked + ".";
  }

  private static String number(int count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }
}
