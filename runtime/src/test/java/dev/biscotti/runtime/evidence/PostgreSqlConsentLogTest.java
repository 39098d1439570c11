package dev.biscotti.runtime.evidence;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.clock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The log in a real server, which this test starts from Maven artifacts. */
@Tag("slow")
class PostgreSqlConsentLogTest extends JdbcConsentLogContract {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static File data;
  private static int port;
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    data = directory.resolve("data").toFile();
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    server = started();
  }

  private static EmbeddedPostgres started() throws Exception {
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(Path.of("target", "postgresql").toFile())
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .setPGStartupWait(Duration.ofSeconds(60))
        .start();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Override
  DataSource empty() throws SQLException {
    String name = newDatabase();
    return server.getDatabase("postgres", name);
  }

  private static String newDatabase() throws SQLException {
    String name = "log" + DATABASES.incrementAndGet();
    execute(server.getPostgresDatabase(), "CREATE DATABASE " + name);
    return name;
  }

  private static void execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void theRightsInTheGuideLetTheApplicationAddAndNothingElse() throws Exception {
    String name = newDatabase();
    DataSource owner = server.getDatabase("postgres", name);
    new JdbcConsentLog(owner, clock(TODAY)).prepareSchema();
    String guide = Files.readString(Path.of("..", "docs", "consent-evidence.md"));
    int start = guide.indexOf("```sql\nCREATE ROLE") + "```sql\n".length();
    execute(owner, guide.substring(start, guide.indexOf("```", start)));
    JdbcConsentLog log = new JdbcConsentLog(server.getDatabase("shop_app", name), clock(TODAY));
    JdbcConsentLog keeper =
        new JdbcConsentLog(server.getDatabase("shop_retention", name), clock(TODAY));

    log.prepareSchema();
    log.add(Entries.entry());
    log.add(Entries.on(TODAY.minusYears(5), "shop"));
    assertThat(Export.entries(log)).hasSize(2);
    for (String sql :
        List.of(
            "UPDATE biscotti_consent_choice SET choice = 'granted'",
            "UPDATE biscotti_consent_entry SET account = 'x'",
            "UPDATE biscotti_consent_page SET html = ''",
            "DELETE FROM biscotti_consent_choice",
            "DELETE FROM biscotti_consent_entry",
            "TRUNCATE biscotti_consent_choice",
            "DROP TABLE biscotti_consent_choice")) {
      assertThatThrownBy(() -> execute(server.getDatabase("shop_app", name), sql))
          .as(sql)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
    assertThatThrownBy(() -> log.deleteExpired(POLICY, Period.ofYears(1)))
        .isInstanceOf(ConsentLogException.class);
    assertThatThrownBy(() -> keeper.add(Entries.entry())).isInstanceOf(ConsentLogException.class);

    assertThat(keeper.deleteExpired(POLICY, Period.ofYears(1))).isEqualTo(1);
    assertThat(Export.entries(log)).hasSize(1);
  }

  @Test
  @Timeout(120)
  void choicesMadeWhileTheServerIsDownAreKeptLater() throws Exception {
    String name = newDatabase();
    DataSource database = server.getDatabase("postgres", name);
    JdbcConsentLog log = new JdbcConsentLog(database, clock(TODAY));
    log.prepareSchema();
    List<ConsentEntry> entries = new ArrayList<>();
    try (QueuedConsentLog queue =
        new QueuedConsentLog(
                log,
                Clock.systemUTC(),
                QueueSettings.defaults().withPauses(Duration.ofMillis(20), Duration.ofMillis(100)))
            .start()) {
      add(queue, entries);
      await(() -> queue.counts().kept() == 1);
      server.close();
      for (int i = 0; i < 20; i++) {
        add(queue, entries);
      }
      await(() -> queue.counts().failed() > 0);
      server = started();
      await(() -> queue.counts().waiting() == 0);
      assertThat(queue.counts().lost()).isZero();
    }

    assertThat(Export.entries(log)).containsExactlyInAnyOrderElementsOf(entries);
  }

  private static void add(ConsentLog log, List<ConsentEntry> entries) {
    ConsentEntry entry = Entries.entry();
    entries.add(entry);
    log.add(entry);
  }

  private static void await(java.util.function.BooleanSupplier condition) throws Exception {
    while (!condition.getAsBoolean()) {
      Thread.sleep(5);
    }
  }
}
