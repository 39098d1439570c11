package dev.biscotti.tooling.writing;

import dev.biscotti.runtime.lock.LockResource;
import dev.biscotti.tooling.format.ReportContent;
import dev.biscotti.tooling.format.ReportEntry;
import dev.biscotti.tooling.lock.ChangeText;
import dev.biscotti.tooling.sync.SyncProblem;
import dev.biscotti.tooling.sync.SyncReport;
import dev.biscotti.tooling.sync.SyncRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns what a check of documents found into entries of a report. */
public final class SyncContent {
  private SyncContent() {}

  /**
   * Returns the entries.
   *
   * @param report what was found
   * @return a report with an entry for each problem
   */
  public static ReportContent of(SyncReport report) {
    return new ReportContent(
        Stream.of(SyncRule.values())
            .map(rule -> new ReportContent.Rule(rule.id(), rule.demand()))
            .toList(),
        report.problems().stream().map(SyncContent::entry).toList(),
        passed(report),
        TextReport.of(report));
  }

  private static ReportEntry entry(SyncProblem problem) {
    StringBuilder details = new StringBuilder(problem.message());
    problem.changes().forEach(change -> details.append('\n').append(ChangeText.of(change)));
    String command =
        problem.command().map(one -> "\n" + ProblemText.remedy(problem, one)).orElse("");
    String annotation = (details + command).strip();
    if (!problem.diff().isEmpty()) {
      details.append("\n\n").append(problem.diff());
    }
    return new ReportEntry(
        problem.rule().id(),
        problem.rule().isIncomplete() ? ReportEntry.Level.INCOMPLETE : ReportEntry.Level.ERROR,
        problem.file(),
        problem.line(),
        problem.rule().isAboutSources(),
        problem.message(),
        annotation,
        (details + command).strip(),
        ProblemText.of(problem),
        Optional.empty());
  }

  private static List<String> passed(SyncReport report) {
    List<SyncProblem> problems = report.problems();
    List<String> passed = new ArrayList<>();
    report.policies().stream()
        .filter(policy -> isAccepted(policy, problems))
        .forEach(policy -> passed.add("lock of " + policy));
    report.documents().stream()
        .filter(page -> problems.stream().noneMatch(problem -> problem.file().equals(page)))
        .forEach(passed::add);
    if (report.librariesSearched()
        && problems.stream().allMatch(problem -> problem.rule().isAboutSources())) {
      passed.add("class path");
    }
    return passed;
  }

  private static boolean isAccepted(String policy, List<SyncProblem> problems) {
    return problems.stream()
        .noneMatch(problem -> problem.file().endsWith(LockResource.name(policy)));
  }
}
