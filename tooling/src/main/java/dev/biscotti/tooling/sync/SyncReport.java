package dev.biscotti.tooling.sync;

import java.util.List;

/**
 * What a check found.
 *
 * @param policies the ids of the policies, sorted
 * @param documents the pages that were checked, with the names used in problems
 * @param librariesSearched whether the class path was searched for declarations
 * @param problems what is wrong: first changes to accept, then pages, then libraries
 */
public record SyncReport(
    List<String> policies,
    List<String> documents,
    boolean librariesSearched,
    List<SyncProblem> problems) {
  public SyncReport {
    policies = List.copyOf(policies);
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }

  /**
   * Whether everything was checked and nothing is wrong.
   *
   * @return true if there is no problem
   */
  public boolean passes() {
    return problems.isEmpty();
  }

  /**
   * Whether something is wrong, not only unchecked.
   *
   * @return true if at least one problem is not {@link SyncRule#isIncomplete}
   */
  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> !problem.rule().isIncomplete());
  }
}
