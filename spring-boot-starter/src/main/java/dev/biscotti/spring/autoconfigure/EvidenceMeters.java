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
        .description("answers that a listener missed because it failed")
        .register(registry);
  }

  void count(QueuedConsentLog queue) {
    count(queue, "added", QueueCounts::added, "entries that the consent log was given");
    count(queue, "kept", QueueCounts::kept, "entries that the consent log keeps");
    count(queue, "lost", QueueCounts::lost, "entries that were given up");
    count(queue, "failed", QueueCounts::failed, "failed tries of the consent log");
    Gauge.builder(EVIDENCE + "waiting", queue, counted -> counted.counts().waiting())
        .description("entries that wait for the consent log")
        .register(registry);
  }

  private void count(
      QueuedConsentLog queue, String what, ToLongFunction<QueueCounts> number, String text) {
    FunctionCounter.builder(EVIDENCE + what, queue, counted -> number.applyAsLong(counted.counts()))
        .description(text)
        .register(registry);
  }
}
