package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.choices.ChoiceListeners;
import dev.biscotti.runtime.evidence.QueueCounts;
import dev.biscotti.runtime.evidence.QueuedConsentLog;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToLongFunction;

/** Shows the counts of the consent log, and how often a listener missed an answer. */
record EvidenceMeters(MeterRegistry registry) {
  static final String EVIDENCE = "biscotti.evidence.";
  static final String LISTENER_FAILURES = "biscotti.listener.failures";

  void count(ChoiceListeners listeners) {
    FunctionCounter.builder(LISTENER_FAILURES, listeners, ChoiceListeners::failures)
        .description("answers that a listener missed because it threw an exception")
        .register(registry);
  }

  void count(QueuedConsentLog queue) {
    count(queue, "added", QueueCounts::added, "entries passed to the consent log");
    count(queue, "kept", QueueCounts::kept, "entries written to the consent log");
    count(queue, "lost", QueueCounts::lost, "entries dropped");
    count(queue, "failed", QueueCounts::failed, "failed attempts to write to the consent log");
    Gauge.builder(EVIDENCE + "waiting", queue, counted -> counted.counts().waiting())
        .description("entries waiting for the consent log")
        .register(registry);
  }

  private void count(
      QueuedConsentLog queue, String what, ToLongFunction<QueueCounts> number, String text) {
    FunctionCounter.builder(EVIDENCE + what, queue, counted -> number.applyAsLong(counted.counts()))
        .description(text)
        .register(registry);
  }
}
