package dev.biscotti.runtime.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class TransactionsTest {
  private final JdbcDataSource database = new JdbcDataSource();
  private final Transactions transactions = new Transactions(database);

  TransactionsTest() {
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
  }

  private static int execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  @Test
  void afterAnErrorNothingIsCommitted() throws Exception {
    transactions.run(connection -> execute(connection, "CREATE TABLE half (part INTEGER)"));

    assertThatThrownBy(
            () ->
                transactions.run(
                    connection -> {
                      execute(connection, "INSERT INTO half VALUES (1)");
                      throw new NoClassDefFoundError("driver");
                    }))
        .isInstanceOf(NoClassDefFoundError.class);

    assertThat(transactions.<Integer>run(c -> execute(c, "DELETE FROM half"))).isZero();
  }

  @Test
  void whereThereIsNoConnectionTheTablesAreLookedForOnce() {
    AtomicInteger tries = new AtomicInteger();
    DataSource away =
        (DataSource)
            java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                  tries.incrementAndGet();
                  throw new SQLException("pool timed out");
                });

    assertThatThrownBy(() -> new JdbcConsentLog(away, java.time.Clock.systemUTC()).prepareSchema())
        .isInstanceOf(ConsentLogException.class)
        .hasMessageContaining("no connection");
    assertThat(tries).hasValue(1);
  }
}
