package dev.biscotti.spring.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the way to choose a database in place of a stack trace. */
final class ConsentLogDatabaseFailureAnalyzer
    extends AbstractFailureAnalyzer<ConsentLogDatabaseException> {
  ConsentLogDatabaseFailureAnalyzer() {}

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, ConsentLogDatabaseException cause) {
    return new FailureAnalysis(cause.problem(), cause.action(), cause);
  }
}
