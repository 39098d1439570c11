package dev.biscotti.runtime.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Does things to a database, each in a transaction of its own. */
record Transactions(DataSource database) {
  /** Of every violated constraint: SQL:2016, part 2, 24.1. */
  private static final String CONSTRAINT_VIOLATED = "23";

  /** Of a value that no column of this kind can have. */
  private static final String DATA_EXCEPTION = "22";

  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  <T> T run(Work<T> work) throws SQLException {
    try (Connection connection = database.getConnection()) {
      boolean before = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        rollBack(connection, e);
        throw e;
      } finally {
        restore(connection, before);
      }
    }
  }

  private static void rollBack(Connection connection, Exception reason) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  /** A connection that broke goes back to its pool as it is; the pool finds out. */
  private static void restore(Connection connection, boolean autoCommit) throws SQLException {
    if (!connection.isClosed()) {
      connection.setAutoCommit(autoCommit);
    }
  }

  static boolean isConstraintViolation(SQLException e) {
    return hasClass(e, CONSTRAINT_VIOLATED);
  }

  static boolean isRefusal(SQLException e) {
    return hasClass(e, CONSTRAINT_VIOLATED) || hasClass(e, DATA_EXCEPTION);
  }

  private static boolean hasClass(SQLException e, String stateClass) {
    String state = e.getSQLState();
    return state != null && state.startsWith(stateClass);
  }
}
