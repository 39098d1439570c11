package dev.biscotti.spring.autoconfigure;

import dev.biscotti.spring.CookieSites;
import dev.biscotti.spring.thymeleaf.CookieDialect;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.thymeleaf.dialect.AbstractProcessorDialect;

/** The tags for banner and consent, for applications with Thymeleaf. */
@AutoConfiguration(
    after = BiscottiAutoConfiguration.class,
    beforeName = "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration")
@ConditionalOnClass(AbstractProcessorDialect.class)
@ConditionalOnBean(CookieSites.class)
public final class BiscottiThymeleafAutoConfiguration {
  BiscottiThymeleafAutoConfiguration() {}

  /** The dialect; Spring Boot adds it to the template engine. */
  @Bean
  @ConditionalOnMissingBean
  CookieDialect biscottiDialect(CookieSites sites) {
    return new CookieDialect(sites);
  }
}
