package dev.biscotti.runtime.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs database work, each piece in its own transaction. */
record Transactions(DataSource database, Durability durability) {
  /** The SQLSTATE class of violated constraints: SQL:2016, part 2, 24.1. */
  private static final String CONSTRAINT_VIOLATED = "23";

  /** The SQLSTATE class of values that a column cannot hold. */
  private static final String DATA_EXCEPTION = "22";

  Transactions(DataSource database) {
    this(database, new Durability());
  }

  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Thrown if no connection could be opened, so that the state of the database is unknown. */
  static final class NoConnectionException extends SQLException {
    private static final long serialVersionUID = 1;

    NoConnectionException(SQLException cause) {
      super("No connection to the database: " + cause.getMessage(), cause.getSQLState(), cause);
    }
  }

  <T> T run(Work<T> work) throws SQLException {
    try (Connection connection = connected()) {
      return run(connection, work);
    }
  }

  /**
   * Like {@link #run(Work)}; in addition, the written data survives a crash of the process once
   * this returns.
   */
  <T> T runDurably(Work<T> work) throws SQLException {
    try (Connection connection = connected()) {
      T result = run(connection, work);
      durability.secure(connection);
      return result;
    }
  }

  private Connection connected() throws SQLException {
    try {
      return database.getConnection();
    } catch (SQLException e) {
      throw new NoConnectionException(e);
    }
  }

  private static <T> T run(Connection connection, Work<T> work) throws SQLException {
    boolean before = connection.getAutoCommit();
    connection.setAutoCommit(false);
    T result;
    try {
      result = work.on(connection);
      connection.commit();
    } catch (Throwable e) {
      undo(connection, before, e);
      throw e;
    }
    restore(connection, before);
    return result;
  }

  /**
   * Leaves the mode unchanged if the rollback failed, because restoring it would commit the work
   * (JDBC 4.3, {@code Connection.setAutoCommit}).
   */
  private static void undo(Connection connection, boolean autoCommit, Throwable reason) {
    try {
      connection.rollback();
      restore(connection, autoCommit);
    } catch (SQLException | RuntimeException e) {
      reason.addSuppressed(e);
    }
  }

  /** Leaves a broken connection as it is; its pool detects that. */
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
