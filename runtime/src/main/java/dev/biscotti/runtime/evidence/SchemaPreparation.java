package dev.biscotti.runtime.evidence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;

/** Verifies that the tables of the log exist, and creates those that are missing. */
record SchemaPreparation(Transactions transactions) {
  private static final Logger LOGGER = System.getLogger("dev.biscotti");

  /** The number of attempts; more than there are commands in which two servers can collide. */
  private static final int CREATIONS = 10;

  void run() {
    try {
      verify();
    } catch (Transactions.NoConnectionException e) {
      throw noConnection(e);
    } catch (SQLException missing) {
      create(missing);
    }
  }

  private void verify() throws SQLException {
    transactions.run(
        connection -> {
          ConsentSchema.verify(connection);
          return connection;
        });
  }

  /**
   * Creates the missing tables. Another server that starts at the same time may have created all or
   * some of them. Databases report that in different ways, so each server retries until all tables
   * exist.
   */
  private void create(SQLException missing) {
    SQLException last = missing;
    for (int left = CREATIONS; left > 0; left--) {
      try {
        transactions.run(
            connection -> {
              ConsentSchema.create(connection);
              return connection;
            });
        verify();
        LOGGER.log(Level.INFO, "The tables of the consent log were created");
        return;
      } catch (Transactions.NoConnectionException e) {
        throw noConnection(e);
      } catch (SQLException e) {
        last = e;
      }
    }
    last.addSuppressed(missing);
    throw new ConsentLogException(
        "The tables of the consent log are missing or differ, and could not be created. Create"
            + " them with Flyway or Liquibase (docs/consent-evidence.md, Tables), or with the"
            + " statements of JdbcConsentLog.schema()",
        last,
        true);
  }

  private static ConsentLogException noConnection(Transactions.NoConnectionException e) {
    return new ConsentLogException(
        "The tables of the consent log could not be checked: there is no connection to the database",
        e,
        true);
  }
}
