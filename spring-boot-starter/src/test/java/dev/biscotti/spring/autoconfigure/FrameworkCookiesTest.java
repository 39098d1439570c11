package dev.biscotti.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.AllowUndeclaredCookie;
import dev.biscotti.spring.shop.ShopApplication;
import jakarta.servlet.Filter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

@AllowUndeclaredCookie(reason = "Applications that lack a declaration are what is tested here.")
class FrameworkCookiesTest {
  private final WebApplicationContextRunner shop =
      new WebApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  BiscottiAutoConfiguration.class,
                  BiscottiReportAutoConfiguration.class,
                  BiscottiSecurityAutoConfiguration.class,
                  BiscottiSessionAutoConfiguration.class,
                  DispatcherServletAutoConfiguration.class))
          .withUserConfiguration(ShopApplication.class);

  private static SecurityFilterChain chain(Filter... filters) {
    return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, List.of(filters));
  }

  private static RememberMeAuthenticationFilter rememberMe() {
    UserDetailsService nobody = new InMemoryUserDetailsManager();
    return new RememberMeAuthenticationFilter(
        authentication -> new TestingAuthenticationToken("nobody", ""),
        new TokenBasedRememberMeServices("key", nobody));
  }

  @Test
  void anApplicationWithoutThemGetsNoMessage() {
    shop.run(
        context -> assertThat(context.getBean(FrameworkCookieReport.class).messages()).isEmpty());
  }

  @Test
  void cookiesOfSpringSecurityComeWithTheAnnotationToPaste() {
    shop.withBean(
            SecurityFilterChain.class,
            () -> chain(new UsernamePasswordAuthenticationFilter(), rememberMe()))
        .withBean(CsrfTokenRepository.class, CookieCsrfTokenRepository::new)
        .run(
            context ->
                assertThat(context.getBean(FrameworkCookieReport.class).messages())
                    .hasSize(3)
                    .anyMatch(text -> text.contains("CSRF_TOKEN = \"XSRF-TOKEN\";"))
                    .anyMatch(text -> text.contains("REMEMBER_ME = \"remember-me\";"))
                    .anyMatch(text -> text.contains("JSESSIONID = \"JSESSIONID\";"))
                    .allMatch(text -> text.contains("setBy = SetBy.FRAMEWORK")));
  }

  @Test
  void aTokenInTheSessionNeedsTheSession() {
    shop.withBean(
            SecurityFilterChain.class,
            () -> chain(new CsrfFilter(new HttpSessionCsrfTokenRepository())))
        .run(
            context ->
                assertThat(context.getBean(FrameworkCookieReport.class).messages())
                    .singleElement()
                    .asString()
                    .contains("JSESSIONID"));
  }

  @Test
  void theCookieOfSpringSessionHasTheNameThatIsConfigured() {
    shop.withBean(
            "sessions",
            SessionRepositoryFilter.class,
            () ->
                new SessionRepositoryFilter<MapSession>(
                    new MapSessionRepository(new java.util.HashMap<>())))
        .withPropertyValues("server.servlet.session.cookie.name=sid")
        .run(
            context ->
                assertThat(context.getBean(FrameworkCookieReport.class).messages())
                    .singleElement()
                    .asString()
                    .contains("SID = \"sid\";"));
  }
}
