package dev.biscotti.spring.autoconfigure;

import static dev.biscotti.spring.autoconfigure.Evidence.answered;
import static dev.biscotti.spring.autoconfigure.Evidence.assertKept;
import static dev.biscotti.spring.autoconfigure.Evidence.await;
import static dev.biscotti.spring.autoconfigure.Evidence.counts;
import static dev.biscotti.spring.autoconfigure.Evidence.newDatabase;
import static dev.biscotti.spring.autoconfigure.Evidence.shop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.evidence.ConsentEntry;
import dev.biscotti.runtime.evidence.ConsentLog;
import dev.biscotti.runtime.evidence.ConsentLogListener;
import dev.biscotti.runtime.evidence.QueueCounts;
import dev.biscotti.runtime.evidence.QueuedConsentLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinitionCustomizer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;

/** Which database holds the evidence, and what is logged if there is none. */
class ConsentLogDatabaseTest {
  private static final Predicate<String> NO_EVIDENCE =
      line -> line.startsWith("No evidence of visitors' choices is kept");
  private static final BeanDefinitionCustomizer PRIMARY = bean -> bean.setPrimary(true);

  private static JdbcDataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(newDatabase());
    return database;
  }

  private static WebApplicationContextRunner withTwo(BeanDefinitionCustomizer... orders) {
    return shop()
        .withBean("orders", DataSource.class, ConsentLogDatabaseTest::database, orders)
        .withBean("customers", DataSource.class, ConsentLogDatabaseTest::database);
  }

  @Test
  void aDatabaseIsNotGuessedFromTwo() {
    withTwo()
        .run(
            context -> {
              assertThat(context)
                  .getFailure()
                  .rootCause()
                  .isInstanceOf(ConsentLogDatabaseException.class)
                  .hasMessageContaining("several DataSources and none of them is primary")
                  .hasMessageContaining(
                      "Set biscotti.consent-log.data-source to the name of the bean to use, one of"
                          + " customers, orders")
                  .hasMessageContaining("biscotti.consent-log.enabled=false");
              FailureAnalysis shown =
                  new ConsentLogDatabaseFailureAnalyzer()
                      .analyze(java.util.Objects.requireNonNull(context.getStartupFailure()));
              assertThat(java.util.Objects.requireNonNull(shown).getAction())
                  .startsWith("Set biscotti.consent-log.data-source");
            });
  }

  @Test
  void oneOfTwoIsNamedOrPrimary() {
    withTwo()
        .withPropertyValues("biscotti.consent-log.data-source=customers")
        .run(Evidence::assertKept);
    withTwo(PRIMARY).run(Evidence::assertKept);
    withTwo()
        .withPropertyValues("biscotti.consent-log.data-source=custmers")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("names custmers, which is not a DataSource"));
    withTwo()
        .withPropertyValues("biscotti.consent-log.enabled=false")
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ConsentLog.class));
  }

  @Test
  void twoDatabasesDoNotMatterToTheApplicationsOwnLog() {
    List<ConsentEntry> kept = new CopyOnWriteArrayList<>();
    withTwo().withBean(ConsentLog.class, () -> kept::add).run(Evidence::assertKept);
    assertThat(kept).hasSize(1);
  }

  /** As Spring Boot's guide defines a second data source. */
  static class SecondDatabase {
    @Bean(defaultCandidate = false)
    DataSource customers() {
      return database();
    }
  }

  @Test
  void aDatabaseThatIsNotADefaultCandidateHasToBeNamed() {
    WebApplicationContextRunner second = shop().withUserConfiguration(SecondDatabase.class);
    try (LogLines log = new LogLines()) {
      second
          .withPropertyValues("biscotti.consent-log.data-source=customers")
          .run(Evidence::assertKept);
      assertThat(log.lines()).noneMatch(NO_EVIDENCE);
      second.run(context -> assertThat(context).doesNotHaveBean(ConsentLog.class));
      assertThat(log.lines())
          .filteredOn(NO_EVIDENCE)
          .singleElement()
          .asString()
          .contains("biscotti.consent-log.data-source");
    }
  }

  @Test
  void aMissingDatabaseIsLoggedOnceUnlessItIsIntended() {
    try (LogLines log = new LogLines()) {
      shop()
          .withPropertyValues("biscotti.consent-log.enabled=false")
          .run(context -> assertThat(context).hasNotFailed());
      assertThat(log.lines()).noneMatch(NO_EVIDENCE);
      shop().run(Evidence::answered);
      assertThat(log.lines())
          .filteredOn(NO_EVIDENCE)
          .singleElement()
          .asString()
          .contains("(policy starter-shop)", "biscotti.consent-log.enabled=false");
    }
  }

  @Test
  void aDatabaseThatIsDownAtStartGetsTheEvidenceLater() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    AtomicReference<Server> server = new AtomicReference<>();
    List<String> lines;
    try (LogLines log = new LogLines()) {
      shop(DataSourceAutoConfiguration.class)
          .withPropertyValues(
              "spring.datasource.url=jdbc:h2:tcp://127.0.0.1:"
                  + port
                  + "/mem:away;DB_CLOSE_DELAY=-1",
              "spring.datasource.hikari.connection-timeout=250")
          .run(
              context -> {
                assertThat(context).hasNotFailed();
                answered(context);
                await(context, counts -> counts.failed() > 0);
                assertThat(counts(context).waiting()).isEqualTo(1);
                server.set(
                    Server.createTcpServer("-tcpPort", String.valueOf(port), "-ifNotExists")
                        .start());
                await(context, counts -> counts.kept() == 1);
              });
      lines = log.lines();
    } finally {
      server.get().stop();
    }
    assertThat(lines)
        .containsOnlyOnce(
            "The consent log could not be prepared; entries wait in memory, and it is retried",
            "The tables of the consent log were created",
            "The consent log is ready");
  }

  @Test
  void withoutTheRightToCreateTablesNothingIsCreated() {
    JdbcDataSource database = database();
    shop()
        .withBean(DataSource.class, () -> database)
        .withPropertyValues("biscotti.consent-log.create-tables=false")
        .run(
            context -> {
              answered(context);
              await(context, counts -> counts.failed() > 0);
              assertThat(counts(context).waiting()).isEqualTo(1);
            });
  }

  @Test
  void everyListenerIsNotifiedEvenIfAnotherThrows() {
    List<ConsentEntry> kept = new CopyOnWriteArrayList<>();
    shop()
        .withBean(DataSource.class, ConsentLogDatabaseTest::database)
        .withBean(
            "a",
            ConsentLogListener.class,
            () ->
                new ConsentLogListener() {
                  @Override
                  public void kept(ConsentEntry entry) {
                    throw new NoClassDefFoundError("alarm");
                  }
                })
        .withBean(
            "b",
            ConsentLogListener.class,
            () ->
                new ConsentLogListener() {
                  @Override
                  public void kept(ConsentEntry entry) {
                    kept.add(entry);
                  }
                })
        .run(Evidence::assertKept);
    assertThat(kept).hasSize(1);
  }

  @Test
  void metersShowTheCounts() {
    shop()
        .withBean(DataSource.class, ConsentLogDatabaseTest::database)
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .withBean(
            "crm",
            dev.biscotti.runtime.choices.ChoiceListener.class,
            () ->
                answer -> {
                  throw new NoClassDefFoundError("crm");
                })
        .run(
            context -> {
              assertKept(context);
              MeterRegistry meters = context.getBean(MeterRegistry.class);
              List<Double> numbers = new ArrayList<>();
              for (String meter : List.of("added", "kept", "lost", "failed")) {
                numbers.add(meters.get("biscotti.evidence." + meter).functionCounter().count());
              }
              assertThat(numbers).containsExactly(1.0, 1.0, 0.0, 0.0);
              assertThat(meters.get("biscotti.evidence.waiting").gauge().value()).isZero();
              assertThat(meters.get("biscotti.listener.failures").functionCounter().count())
                  .isEqualTo(1);
            });
  }

  @Test
  void theApplicationsOwnQueueIsNotStarted() {
    List<ConsentEntry> kept = new CopyOnWriteArrayList<>();
    shop()
        .withBean(
            QueuedConsentLog.class,
            () ->
                new QueuedConsentLog(
                    kept::add,
                    java.time.Clock.systemUTC(),
                    dev.biscotti.runtime.evidence.QueueSettings.defaults()))
        .run(
            context -> {
              answered(context);
              assertThat(counts(context)).isEqualTo(new QueueCounts(1, 0, 0, 0, 1));
            });
  }
}
