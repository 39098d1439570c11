package dev.biscotti.tooling.writing;

import dev.biscotti.tooling.lock.ChangeText;
import dev.biscotti.tooling.sync.SyncProblem;

/** Writes one problem as text for people. */
public final class ProblemText {
  private ProblemText() {}

  /**
   * Writes the place, what is wrong, the diff, and the command that fixes it.
   *
   * @param problem the problem
   * @return text with {@code \n} at the end of each line
   */
  public static String of(SyncProblem problem) {
    StringBuilder text = new StringBuilder();
    text.append(problem.summary()).append('\n');
    problem.changes().forEach(one -> text.append("  ").append(ChangeText.of(one)).append('\n'));
    if (!problem.diff().isEmpty()) {
      text.append('\n').append(problem.diff());
    }
    problem.command().ifPresent(command -> text.append('\n').append(remedy(problem, command)));
    return text.toString();
  }

  static String remedy(SyncProblem problem, String command) {
    String when =
        switch (problem.rule()) {
          case LOCK_MISSING, LOCK_NOT_ACCEPTED -> "If this is intended, run: ";
          case REGION_EDITED -> "To overwrite it, run: ";
          default -> "Run: ";
        };
    return when + command + "\n";
  }
}
