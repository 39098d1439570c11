package dev.biscotti.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.evidence.ConsentLog;
import dev.biscotti.runtime.evidence.JdbcConsentLog;
import dev.biscotti.runtime.evidence.QueuedConsentLog;
import dev.biscotti.runtime.guard.GuardSettings;
import dev.biscotti.runtime.guard.PolicyRoutes;
import dev.biscotti.runtime.servlet.BiscottiFilter;
import dev.biscotti.spring.CookieSites;
import dev.biscotti.spring.shop.ShopApplication;
import dev.biscotti.spring.thymeleaf.CookieDialect;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;

class BiscottiAutoConfigurationTest {
  private static final AutoConfigurations OURS =
      AutoConfigurations.of(
          BiscottiAutoConfiguration.class,
          BiscottiConsentLogAutoConfiguration.class,
          BiscottiEndpointAutoConfiguration.class,
          BiscottiMetricsAutoConfiguration.class,
          BiscottiReportAutoConfiguration.class,
          BiscottiSecurityAutoConfiguration.class,
          BiscottiSessionAutoConfiguration.class,
          BiscottiThymeleafAutoConfiguration.class,
          DispatcherServletAutoConfiguration.class);

  private final WebApplicationContextRunner empty =
      new WebApplicationContextRunner().withConfiguration(OURS);
  private final WebApplicationContextRunner shop =
      empty.withUserConfiguration(ShopApplication.class);

  @Test
  void withoutASiteNothingIsConfigured() {
    empty.run(
        context ->
            assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(CookieSites.class)
                .doesNotHaveBean(BiscottiFilter.class));
    new ApplicationContextRunner()
        .withConfiguration(OURS)
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(CookieSites.class));
  }

  @Test
  void withASiteEverythingIsConfigured() {
    shop.run(
        context ->
            assertThat(context)
                .hasSingleBean(CookieSites.class)
                .hasSingleBean(BiscottiFilter.class)
                .hasSingleBean(GuardSettings.class)
                .hasSingleBean(CookieDialect.class)
                .hasBean("biscottiHandlerMapping")
                .doesNotHaveBean(ConsentLog.class));
  }

  @Test
  void theFilterRunsBeforeCodeThatSetsCookies() {
    shop.run(
        context ->
            assertThat(
                    context
                        .getBean("biscottiFilterRegistration", FilterRegistrationBean.class)
                        .getOrder())
                .isEqualTo(BiscottiAutoConfiguration.FILTER_ORDER));
  }

  @Test
  void theFilterCanBeSwitchedOffOrReplaced() {
    shop.withPropertyValues("biscotti.filter.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(BiscottiFilter.class));
    BiscottiFilter own = BiscottiFilter.of(PolicyRoutes.none());
    shop.withBean("ownFilter", BiscottiFilter.class, () -> own)
        .run(context -> assertThat(context).getBean(BiscottiFilter.class).isSameAs(own));
  }

  @Test
  void propertiesAndBeansMakeTheSettings() {
    Clock clock = Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);
    shop.withPropertyValues(
            "biscotti.environment=preview",
            "biscotti.keys[0].id=k1",
            "biscotti.keys[0].secret=" + "A".repeat(44))
        .withBean(Clock.class, () -> clock)
        .run(
            context -> {
              GuardSettings settings = context.getBean(GuardSettings.class);
              assertThat(settings.environment()).isEqualTo("preview");
              assertThat(settings.clock()).isSameAs(clock);
              assertThat(settings.keyRing()).isPresent();
            });
  }

  @Test
  void theApplicationsSettingsTakePrecedence() {
    GuardSettings own = GuardSettings.defaults().withEnvironment("own");
    shop.withBean("own", GuardSettings.class, () -> own)
        .run(context -> assertThat(context).getBean(GuardSettings.class).isSameAs(own));
  }

  @Test
  void aDatabaseKeepsEvidence() {
    Supplier<JdbcDataSource> database =
        () -> {
          JdbcDataSource h2 = new JdbcDataSource();
          h2.setURL("jdbc:h2:mem:starter;DB_CLOSE_DELAY=-1");
          return h2;
        };
    WebApplicationContextRunner withDatabase = shop.withBean(JdbcDataSource.class, database);
    withDatabase.run(
        context ->
            assertThat(context)
                .hasNotFailed()
                .hasSingleBean(JdbcConsentLog.class)
                .hasSingleBean(QueuedConsentLog.class)
                .hasSingleBean(SiteEvidence.class));
    withDatabase
        .withPropertyValues("biscotti.consent-log.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(ConsentLog.class));
  }

  @Test
  void metersExistWithARegistry() {
    shop.run(context -> assertThat(context).doesNotHaveBean(CookieMeters.class));
    shop.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .run(context -> assertThat(context).hasSingleBean(CookieMeters.class));
  }

  @Test
  void theEndpointShowsTheInventoryWhereItIsExposed() {
    shop.run(context -> assertThat(context).doesNotHaveBean(InventoryEndpoint.class));
    shop.withPropertyValues("management.endpoints.web.exposure.include=biscotti")
        .run(
            context ->
                assertThat(context.getBean(InventoryEndpoint.class).inventory("starter-shop"))
                    .containsKey("cookies"));
  }

  @Test
  void aNativeImageIncludesTheDocuments() {
    RuntimeHints hints = new RuntimeHints();

    new BiscottiHints().registerHints(hints, getClass().getClassLoader());

    assertThat(hints)
        .matches(
            RuntimeHintsPredicates.resource().forResource("META-INF/biscotti/shop/policy.html"))
        .matches(
            RuntimeHintsPredicates.resource()
                .forResource("META-INF/biscotti-consent-log/flyway/R__biscotti_consent_log.sql"))
        .matches(
            RuntimeHintsPredicates.resource()
                .forResource("dev/biscotti/runtime/choices/choices.js"));
  }
}
