package dev.biscotti.spring.autoconfigure;

import dev.biscotti.runtime.choices.ChoiceSite;
import dev.biscotti.spring.CookieSite;
import dev.biscotti.spring.CookieSites;
import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Spring Security's own cookies, and how it treats the consent form. */
@AutoConfiguration(
    after = BiscottiAutoConfiguration.class,
    beforeName =
        "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration")
@ConditionalOnClass({SecurityFilterChain.class, HttpSecurity.class})
@ConditionalOnBean(CookieSites.class)
public final class BiscottiSecurityAutoConfiguration {
  private static final String SESSION_NAME = "server.servlet.session.cookie.name";

  BiscottiSecurityAutoConfiguration() {}

  /**
   * The consent endpoint itself checks, by the Origin header, that a form came from this site. It
   * must not create a session only to compare a CSRF token.
   */
  @Bean
  @ConditionalOnMissingBean(name = "biscottiSecurityCustomizer")
  Customizer<HttpSecurity> biscottiSecurityCustomizer(CookieSites sites) {
    String[] endpoints =
        sites.all().stream()
            .map(BiscottiSecurityAutoConfiguration::endpoint)
            .toArray(String[]::new);
    return http -> {
      try {
        http.csrf(csrf -> csrf.ignoringRequestMatchers(endpoints));
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(
            "cannot exempt the consent endpoint from Spring Security's CSRF check", e);
      }
    };
  }

  private static String endpoint(CookieSite<?> site) {
    return ChoiceSite.of(site.policy(), site.policyPath()).endpointPath();
  }

  /** Which cookies the filter chains of this application set. */
  @Bean
  FrameworkCookieSource biscottiSecurityCookies(
      ObjectProvider<SecurityFilterChain> chains,
      ObjectProvider<CsrfTokenRepository> csrfTokens,
      Environment environment) {
    return () -> {
      List<Filter> filters = chains.stream().flatMap(chain -> chain.getFilters().stream()).toList();
      List<FrameworkCookie> cookies = new ArrayList<>();
      if (has(filters, RememberMeAuthenticationFilter.class)) {
        cookies.add(FrameworkCookie.rememberMe());
      }
      boolean csrfInCookie =
          csrfTokens.stream().anyMatch(CookieCsrfTokenRepository.class::isInstance);
      if (csrfInCookie) {
        cookies.add(FrameworkCookie.csrf());
      }
      boolean session =
          has(filters, AbstractAuthenticationProcessingFilter.class)
              || (has(filters, CsrfFilter.class) && !csrfInCookie);
      if (session) {
        cookies.add(FrameworkCookie.session(environment.getProperty(SESSION_NAME, "JSESSIONID")));
      }
      return List.copyOf(cookies);
    };
  }

  private static boolean has(List<Filter> filters, Class<? extends Filter> type) {
    return filters.stream().anyMatch(type::isInstance);
  }
}
