package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.choices.ChoiceListener;
import dev.biscotti.runtime.choices.ChoiceListeners;
import dev.biscotti.runtime.guard.GuardListener;
import dev.biscotti.runtime.guard.GuardSettings;
import dev.biscotti.runtime.protection.KeyRing;
import dev.biscotti.runtime.servlet.BiscottiFilter;
import dev.biscotti.runtime.servlet.FindingListener;
import dev.biscotti.runtime.servlet.ServletGuards;
import dev.biscotti.spring.CookieArgumentResolver;
import dev.biscotti.spring.CookieHandlers;
import dev.biscotti.spring.CookieSite;
import dev.biscotti.spring.CookieSites;
import dev.biscotti.spring.SitePlace;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequestListener;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.Ordered;
import org.springframework.core.io.ResourceLoader;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Guards, filter, banner, consent endpoint and policy page for each {@link CookieSite} bean. */
@AutoConfiguration(
    afterName = "org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(CookieSite.class)
@EnableConfigurationProperties(BiscottiProperties.class)
@ImportRuntimeHints(BiscottiHints.class)
public final class BiscottiAutoConfiguration {
  /**
   * Before filters that set cookies, such as Spring Session's, and after the filter that reads
   * forwarded headers, which determines whether the visitor's connection is secure.
   */
  static final int FILTER_ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

  /** After the application's controllers and before its static resources. */
  private static final int HANDLER_ORDER = 1;

  BiscottiAutoConfiguration() {}

  /** The settings of the guards: the properties, the application's clock, keys and listeners. */
  @Bean
  @ConditionalOnMissingBean
  GuardSettings biscottiGuardSettings(
      BiscottiProperties properties,
      ObjectProvider<Clock> clock,
      ObjectProvider<KeyRing> keys,
      ObjectProvider<GuardListener> listeners) {
    KeyRing ring = keys.getIfUnique();
    GuardSettings settings =
        ring == null ? properties.guardSettings() : properties.guardSettings().withKeyRing(ring);
    Clock time = clock.getIfUnique(settings::clock);
    List<GuardListener> others = listeners.orderedStream().toList();
    return settings
        .withClock(time)
        .withListener(
            others.isEmpty() ? GuardListener.logging() : GuardListeners.loggingAnd(others));
  }

  /** Where the application is deployed. */
  @Bean
  @ConditionalOnMissingBean
  SitePlace biscottiPlace(
      ServletContext context,
      ObjectProvider<DispatcherServletPath> dispatcher,
      BiscottiProperties properties,
      GuardSettings settings,
      ResourceLoader resources) {
    DispatcherServletPath path = dispatcher.getIfAvailable();
    ClassLoader own = BiscottiAutoConfiguration.class.getClassLoader();
    ClassLoader loader = resources.getClassLoader();
    return new SitePlace(
        context.getContextPath(),
        path == null ? "" : path.getPrefix(),
        properties.origin(),
        settings.environment(),
        loader == null ? own : loader);
  }

  /** The sites. From here on, their guards use the settings. */
  @Bean
  @ConditionalOnMissingBean
  CookieSites biscottiSites(
      ObjectProvider<CookieSite<?>> sites,
      SitePlace place,
      GuardSettings settings,
      ServletContext context) {
    ServletGuards.install(context, settings);
    return CookieSites.of(sites.orderedStream().toList(), place);
  }

  /** The filter, which an application can replace with its own. */
  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnProperty(name = "biscotti.filter.enabled", matchIfMissing = true)
  BiscottiFilter biscottiFilter(
      CookieSites sites, BiscottiProperties properties, ObjectProvider<FindingListener> listeners) {
    BiscottiFilter filter =
        BiscottiFilter.of(sites.routes())
            .withMode(properties.filter().mode())
            .withListener(FindingListeners.loggingAnd(listeners.orderedStream().toList()));
    return properties.filter().renew() ? filter : filter.withoutRenewing();
  }

  /** The position of the filter among others. */
  @Bean
  @ConditionalOnBean(BiscottiFilter.class)
  @ConditionalOnMissingBean(name = "biscottiFilterRegistration")
  FilterRegistrationBean<BiscottiFilter> biscottiFilterRegistration(BiscottiFilter filter) {
    FilterRegistrationBean<BiscottiFilter> registration = new FilterRegistrationBean<>(filter);
    registration.setName(BiscottiFilter.NAME);
    registration.setOrder(FILTER_ORDER);
    registration.setAsyncSupported(true);
    registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    return registration;
  }

  /** The listeners that are notified of each answer. */
  @Bean
  @ConditionalOnMissingBean
  AnswerListeners biscottiAnswerListeners(ObjectProvider<ChoiceListener> listeners) {
    return new AnswerListeners(ChoiceListeners.of(listeners.orderedStream().toList()));
  }

  /** Checks what filters before this one have set, once they are done. */
  @Bean
  @ConditionalOnBean(BiscottiFilter.class)
  @ConditionalOnMissingBean(name = "biscottiRequestListener")
  ServletListenerRegistrationBean<ServletRequestListener> biscottiRequestListener() {
    return new ServletListenerRegistrationBean<>(BiscottiFilter.requestListener());
  }

  /** The handlers for what the sites serve. */
  @Bean
  @ConditionalOnMissingBean(name = "biscottiHandlerMapping")
  SimpleUrlHandlerMapping biscottiHandlerMapping(
      CookieSites sites, SitePlace place, AnswerListeners answers) {
    SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping();
    mapping.setOrder(HANDLER_ORDER);
    mapping.setUrlMap(new CookieHandlers(sites, place).byPath(answers.listeners()));
    return mapping;
  }

  /** Guards and {@link dev.biscotti.spring.CookiePage} as arguments of controller methods. */
  @Bean
  @ConditionalOnMissingBean(name = "biscottiArguments")
  WebMvcConfigurer biscottiArguments(CookieSites sites) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CookieArgumentResolver(sites));
      }
    };
  }
}
