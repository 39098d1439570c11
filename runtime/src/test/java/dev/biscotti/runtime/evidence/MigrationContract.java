package dev.biscotti.runtime.evidence;

import static dev.biscotti.runtime.evidence.Entries.entry;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.clock;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.ui.LoggerUIService;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shipped migrations create the tables that the log uses, in every database. */
abstract class MigrationContract {

  /** A database without tables. */
  abstract DataSource empty() throws Exception;

  enum Tool {
    FLYWAY(MigrationContract::flyway),
    LIQUIBASE(MigrationContract::liquibase);

    private final Consumer<DataSource> migration;

    Tool(Consumer<DataSource> migration) {
      this.migration = migration;
    }
  }

  private static void flyway(DataSource database) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:META-INF/biscotti-consent-log/flyway")
        .baselineOnMigrate(true)
        .load()
        .migrate();
  }

  private static void liquibase(DataSource database) {
    try (Connection connection = database.getConnection()) {
      Database target =
          DatabaseFactory.getInstance()
              .findCorrectDatabaseImplementation(new JdbcConnection(connection));
      Scope.child(
          Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
          () ->
              new CommandScope(UpdateCommandStep.COMMAND_NAME)
                  .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, target)
                  .addArgumentValue(
                      UpdateCommandStep.CHANGELOG_FILE_ARG,
                      "META-INF/biscotti-consent-log/liquibase.xml")
                  .execute());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMigrationCreatesTheTablesAndLeavesThemAloneLater(Tool tool) throws Exception {
    DataSource database = empty();
    tool.migration.accept(database);
    JdbcConsentLog log = new JdbcConsentLog(database, clock(TODAY));
    ConsentEntry entry = entry();
    log.add(entry);

    tool.migration.accept(database);
    log.prepareSchema();

    assertThat(Export.entries(log)).containsExactly(entry);
  }

  @ParameterizedTest
  @EnumSource
  void aMigrationTakesOverTablesThatTheLogCreated(Tool tool) throws Exception {
    DataSource database = empty();
    JdbcConsentLog log = new JdbcConsentLog(database, clock(TODAY));
    log.prepareSchema();
    ConsentEntry entry = entry();
    log.add(entry);

    tool.migration.accept(database);

    log.add(Entries.of("4711"));
    assertThat(Export.entries(log)).hasSize(2).contains(entry);
  }
}
