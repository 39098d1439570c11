package dev.biscotti.spring.autoconfigure;

import static dev.biscotti.spring.autoconfigure.Evidence.newDatabase;
import static dev.biscotti.spring.autoconfigure.Evidence.shop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.evidence.JdbcConsentLog;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Applications whose database is migrated by Flyway or Liquibase, in an empty schema and later. */
class MigrationsTest {
  private static final String CREATED = "The tables of the consent log were created";

  private final LogLines log = new LogLines();
  private final String url = newDatabase();
  private final WebApplicationContextRunner flyway =
      shop(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class)
          .withPropertyValues(
              "spring.datasource.url=" + url, "spring.flyway.locations=classpath:own-migrations");
  private final WebApplicationContextRunner liquibase =
      shop(DataSourceAutoConfiguration.class, LiquibaseAutoConfiguration.class)
          .withPropertyValues(
              "spring.datasource.url=" + url,
              "spring.liquibase.change-log=classpath:own-migrations/changelog.xml");

  @AfterEach
  void closeLog() {
    log.close();
  }

  private void createTables() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(url);
    database.setUser("SA");
    new JdbcConsentLog(database, Clock.systemUTC()).prepareSchema();
  }

  @Test
  void flywayComesFirstInAnEmptySchemaAndTheTablesAfterIt() {
    flyway.run(Evidence::assertKept);
    assertThat(log.lines()).containsOnlyOnce(CREATED);
    flyway.run(Evidence::assertKept);
    flyway.withPropertyValues("spring.main.lazy-initialization=true").run(Evidence::assertKept);
    assertThat(log.lines()).containsOnlyOnce(CREATED);
  }

  @Test
  void flywayCreatesTheTablesWhereItIsGivenTheMigration() {
    WebApplicationContextRunner given =
        flyway.withPropertyValues(
            "spring.flyway.locations=classpath:own-migrations,"
                + "classpath:META-INF/biscotti-consent-log/flyway",
            "biscotti.consent-log.create-tables=false");
    given.run(Evidence::assertKept);
    given.run(Evidence::assertKept);
    given.withPropertyValues("biscotti.consent-log.create-tables=true").run(Evidence::assertKept);
    assertThat(log.lines()).doesNotContain(CREATED);
  }

  @Test
  void flywayTakesOverTablesThatAreThere() {
    createTables();
    flyway
        .withPropertyValues(
            "spring.flyway.locations=classpath:own-migrations,"
                + "classpath:META-INF/biscotti-consent-log/flyway",
            "spring.flyway.baseline-on-migrate=true",
            "spring.flyway.baseline-version=0",
            "biscotti.consent-log.create-tables=false")
        .run(Evidence::assertKept);
  }

  /** Spring Boot does not recognise this one. */
  @Configuration(proxyBeanMethods = false)
  static class OwnFlyway {
    @Bean(initMethod = "migrate")
    Flyway migration(DataSource database) {
      return Flyway.configure().dataSource(database).locations("classpath:own-migrations").load();
    }
  }

  @Test
  void aFlywayThatSpringBootDoesNotRecogniseComesFirstToo() {
    shop(DataSourceAutoConfiguration.class)
        .withUserConfiguration(OwnFlyway.class)
        .withPropertyValues("spring.datasource.url=" + url)
        .run(Evidence::assertKept);
  }

  @Test
  void liquibaseCreatesTheTablesWhereItIncludesTheChangeLog() {
    WebApplicationContextRunner given =
        liquibase.withPropertyValues("biscotti.consent-log.create-tables=false");
    given.run(Evidence::assertKept);
    given.run(Evidence::assertKept);
    liquibase.run(Evidence::assertKept);
    assertThat(log.lines()).doesNotContain(CREATED);
  }

  @Test
  void liquibaseTakesOverTablesThatAreThere() {
    createTables();
    liquibase.run(Evidence::assertKept);
  }
}
