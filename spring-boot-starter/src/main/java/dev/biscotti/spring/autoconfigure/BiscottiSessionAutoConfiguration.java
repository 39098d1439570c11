package dev.biscotti.spring.autoconfigure;

import dev.biscotti.spring.CookieSites;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Spring Session's own cookie. */
@AutoConfiguration(after = BiscottiAutoConfiguration.class)
@ConditionalOnClass(SessionRepositoryFilter.class)
@ConditionalOnBean(CookieSites.class)
public final class BiscottiSessionAutoConfiguration {
  BiscottiSessionAutoConfiguration() {}

  /** The session's cookie, if there is a session repository. */
  @Bean
  FrameworkCookieSource biscottiSessionCookie(
      ObjectProvider<SessionRepositoryFilter<?>> filters, Environment environment) {
    return () ->
        filters.stream().findAny().isPresent()
            ? List.of(
                FrameworkCookie.session(
                    environment.getProperty("server.servlet.session.cookie.name", "SESSION")))
            : List.of();
  }
}
