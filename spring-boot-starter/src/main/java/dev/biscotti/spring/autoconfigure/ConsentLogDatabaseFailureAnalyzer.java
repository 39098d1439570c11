package dev.biscotti.spring.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains how to choose a database, instead of showing a stack trace. */
final class ConsentLogDatabaseFailureAnalyzer
    extends AbstractFailureAnalyzer<ConsentLogDatabaseException> {
  ConsentLogDatabaseFailureAnalyzer() {}

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, ConsentLogDatabaseException cause) {
    return new FailureAnalysis(cause.problem(), cause.action(), cause);
  }
}
