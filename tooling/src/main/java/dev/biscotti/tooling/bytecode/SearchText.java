package dev.biscotti.tooling.bytecode;

import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import dev.biscotti.search.finding.FindingMessages;
import dev.biscotti.search.finding.FindingSummary;
import dev.biscotti.search.finding.LocatedFinding;
import dev.biscotti.search.finding.Strictness;

/** Writes what a search found as text for people. */
public final class SearchText {
  private SearchText() {}

  /**
   * Writes a result.
   *
   * @param result the result
   * @param strictness what counts as an error
   * @return the text, ending with a line break
   */
  public static String of(SearchResult result, Strictness strictness) {
    StringBuilder text = new StringBuilder();
    FindingMessages messages = new FindingMessages();
    int errors = 0;
    for (LocatedFinding located : result.findings()) {
      boolean error = strictness.isError(located.finding().rule());
      errors += error ? 1 : 0;
      text.append(error ? "error: " : "warning: ");
      text.append(messages.next(located, located.at().text())).append("\n\n");
    }
    for (SearchProblem problem : result.problems()) {
      text.append("not searched: ").append(problem.place()).append('\n');
      text.append("  why:  ").append(problem.reason()).append("\n\n");
    }
    if (!result.allowances().isEmpty()) {
      text.append("Deliberate exceptions:\n");
      for (UndeclaredAllowance allowance : result.allowances()) {
        text.append("  ").append(allowance.location()).append(": ");
        text.append(allowance.reason()).append('\n');
      }
      text.append('\n');
    }
    if (!result.dependencies().isEmpty()) {
      text.append("Libraries:\n");
      result.dependencies().forEach(dependency -> append(text, dependency));
      text.append('\n');
    }
    String names = FindingSummary.of(result.findings()).names();
    text.append(names).append(names.isEmpty() ? "" : "\n");
    return text.append(summary(result, errors)).append('\n').toString();
  }

  private static void append(StringBuilder text, DependencyUse dependency) {
    text.append("  ").append(dependency.library()).append(' ');
    text.append(dependency.use().description());
    switch (dependency.use()) {
      case DECLARED -> text.append(": ").append(String.join(", ", dependency.declaredIn()));
      case UNKNOWN -> text.append(": ").append(String.join(", ", dependency.calls()));
      case NONE -> {}
    }
    text.append('\n');
  }

  private static String summary(SearchResult result, int errors) {
    if (!result.checked() && !result.setsCookies()) {
      return result.problems().stream().anyMatch(SearchProblem::ofModule)
          ? "These classes declare no cookies. As far as they could be read, they set none."
          : "These classes declare no cookies and set none.";
    }
    int warnings = result.findings().size() - errors;
    return number(result.classes(), "class", "classes")
        + " searched: "
        + number(errors, "error", "errors")
        + ", "
        + number(warnings, "warning", "warnings")
        + ".";
  }

  private static String number(int count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }
}
