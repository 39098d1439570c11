package dev.biscotti.tooling.sync;

import dev.biscotti.runtime.lock.LockChange;
import java.util.List;
import java.util.Optional;

/**
 * Something that a check found.
 *
 * @param rule the broken rule
 * @param file the file to look at, with {@code /} between folders: relative to the request's folder
 *     if it is below that, else as given
 * @param line the line, counted from 1; 0 if the problem is not in one line
 * @param message what is wrong: one or more sentences on one line
 * @param changes what visitors have not been told yet, with the class of each change; only for
 *     {@link SyncRule#LOCK_NOT_ACCEPTED}
 * @param diff a unified diff, with {@code \n} at the end of each line; empty if there is nothing to
 *     show
 * @param command the command that fixes it; empty if only a person can
 */
public record SyncProblem(
    SyncRule rule,
    String file,
    int line,
    String message,
    List<LockChange> changes,
    String diff,
    Optional<String> command) {
  public SyncProblem {
    changes = List.copyOf(changes);
  }

  static SyncProblem of(SyncRule rule, String file, int line, String message) {
    return new SyncProblem(rule, file, line, message, List.of(), "", Optional.empty());
  }

  SyncProblem fixedBy(String newCommand) {
    return new SyncProblem(rule, file, line, message, changes, diff, Optional.of(newCommand));
  }

  SyncProblem withDiff(String newDiff) {
    return new SyncProblem(rule, file, line, message, changes, newDiff, command);
  }

  SyncProblem withChanges(List<LockChange> newChanges) {
    return new SyncProblem(rule, file, line, message, newChanges, diff, command);
  }

  /**
   * The place of the problem.
   *
   * @return {@code file:line}, or the file if there is no line
   */
  public String place() {
    return line == 0 ? file : file + ":" + line;
  }

  /**
   * The place, what is wrong, and the rule's id.
   *
   * @return one line without a line break
   */
  public String summary() {
    return place() + ": " + message + " [" + rule.id() + "]";
  }
}
