package dev.biscotti.spring.autoconfigure;

import java.util.List;

/** Nothing determines which database holds the evidence of consent. */
final class ConsentLogDatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What is wrong. */
  private final String problem;

  /** How to fix it. */
  private final String action;

  ConsentLogDatabaseException(String problem, List<String> dataSources) {
    this(
        problem,
        "Set "
            + ConsentLogDatabase.PROPERTY
            + " to the name of the bean to use, one of "
            + String.join(", ", dataSources)
            + "; or mark one of them @Primary; or define a ConsentLog bean; or, to keep no evidence,"
            + " set biscotti.consent-log.enabled=false.");
  }

  private ConsentLogDatabaseException(String problem, String action) {
    super(problem + " " + action);
    this.problem = problem;
    this.action = action;
  }

  String problem() {
    return problem;
  }

  String action() {
    return action;
  }
}
