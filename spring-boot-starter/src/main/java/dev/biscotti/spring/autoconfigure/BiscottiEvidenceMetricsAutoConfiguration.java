package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.evidence.QueuedConsentLog;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Meters of the consent log, for applications with Micrometer. */
@AutoConfiguration(
    after = {BiscottiConsentLogAutoConfiguration.class, BiscottiMetricsAutoConfiguration.class})
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({MeterRegistry.class, AnswerListeners.class})
public final class BiscottiEvidenceMetricsAutoConfiguration {
  BiscottiEvidenceMetricsAutoConfiguration() {}

  @Bean
  @Lazy(false)
  @ConditionalOnMissingBean
  EvidenceMeters biscottiEvidenceMeters(
      MeterRegistry registry, AnswerListeners answers, ObjectProvider<QueuedConsentLog> queue) {
    EvidenceMeters meters = new EvidenceMeters(registry);
    meters.count(answers.listeners());
    queue.ifUnique(meters::count);
    return meters;
  }
}
