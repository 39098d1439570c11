package dev.biscotti.spring.autoconfigure;

import dev.biscotti.spring.CookieSite;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Counters of the filter, the guards and the answers, for applications with Micrometer. */
@AutoConfiguration(
    before = BiscottiAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
    })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({MeterRegistry.class, CookieSite.class})
public final class BiscottiMetricsAutoConfiguration {
  BiscottiMetricsAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  CookieMeters biscottiMeters(MeterRegistry registry) {
    return new CookieMeters(registry);
  }
}
