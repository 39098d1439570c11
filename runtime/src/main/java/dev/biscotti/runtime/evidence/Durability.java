package dev.biscotti.runtime.evidence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes sure that committed data has reached the file of the database. PostgreSQL and others do
 * that before they confirm a commit. H2 keeps committed entries in memory for its WRITE_DELAY, half
 * a second by default, and loses them if the process is killed.
 */
final class Durability {
  private static final Logger LOGGER = System.getLogger("dev.biscotti");

  /** H2's ErrorCode.ADMIN_RIGHTS_REQUIRED. */
  private static final int ADMIN_RIGHTS_REQUIRED = 90040;

  private final AtomicBoolean warned = new AtomicBoolean();

  /** Must be called after a commit. */
  void secure(Connection connection) throws SQLException {
    if (!"H2".equals(connection.getMetaData().getDatabaseProductName())) {
      return;
    }
    try (Statement checkpoint = connection.createStatement()) {
      checkpoint.execute("CHECKPOINT SYNC");
    } catch (SQLException e) {
      if (e.getErrorCode() != ADMIN_RIGHTS_REQUIRED) {
        throw e;
      }
      warnIfDelayed(connection);
    }
  }

  private void warnIfDelayed(Connection connection) throws SQLException {
    if (warned.get()) {
      return;
    }
    int delay = writeDelay(connection);
    if (delay > 0 && !warned.getAndSet(true)) {
      LOGGER.log(
          Level.WARNING,
          "H2 may write an entry of the consent log to its file only "
              + delay
              + " ms after the commit, and the application's database user may not change that."
              + " If the process is killed in that time, an entry reported as stored is lost."
              + " Ask an administrator of the database to run SET WRITE_DELAY 0 once");
    }
  }

  private static int writeDelay(Connection connection) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet setting =
            query.executeQuery(
                "SELECT setting_value FROM information_schema.settings"
                    + " WHERE setting_name = 'WRITE_DELAY'")) {
      return setting.next() ? setting.getInt(1) : 0;
    }
  }
}
