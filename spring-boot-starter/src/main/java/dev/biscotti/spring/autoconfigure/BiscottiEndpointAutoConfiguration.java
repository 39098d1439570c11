package dev.biscotti.spring.autoconfigure;

import dev.biscotti.spring.CookieSites;
import dev.biscotti.spring.SitePlace;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The inventory as an endpoint, for applications with Actuator. */
@AutoConfiguration(after = BiscottiAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnBean(CookieSites.class)
public final class BiscottiEndpointAutoConfiguration {
  BiscottiEndpointAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnAvailableEndpoint
  InventoryEndpoint biscottiEndpoint(CookieSites sites, SitePlace place) {
    return new InventoryEndpoint(sites, place.loader());
  }
}
