package dev.biscotti.spring.autoconfigure;

import dev.biscotti.spring.CookieSites;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Logs at startup which of Spring's own cookies are not declared. */
@AutoConfiguration(
    after = {BiscottiSecurityAutoConfiguration.class, BiscottiSessionAutoConfiguration.class})
@ConditionalOnBean({CookieSites.class, FrameworkCookieSource.class})
public final class BiscottiReportAutoConfiguration {
  BiscottiReportAutoConfiguration() {}

  @Bean
  FrameworkCookieReport biscottiFrameworkCookieReport(
      CookieSites sites, ObjectProvider<FrameworkCookieSource> sources) {
    return new FrameworkCookieReport(sites, sources.orderedStream().toList());
  }
}
