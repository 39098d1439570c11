package dev.biscotti.runtime.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.listener.LogLines;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An entry that counts as kept is in the file, even if the process is killed. */
@Timeout(60)
class KilledConsentLogTest {
  private static final int ENTRIES = 40;

  private static JdbcDataSource at(Path file, String user) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:file:" + file);
    database.setUser(user);
    return database;
  }

  /** Keeps entries until it is killed, and prints each one that is kept. */
  public static final class Writer {
    private Writer() {}

    /** Writes into the file that it is given. */
    public static void main(String[] arguments) throws Exception {
      JdbcDataSource database = at(Path.of(arguments[0]), "shop");
      // Open as long as the process runs, as with a pool.
      database.setURL(database.getURL() + ";DB_CLOSE_DELAY=-1");
      JdbcConsentLog log = new JdbcConsentLog(database, Clock.systemUTC());
      ConsentLogListener telling =
          new ConsentLogListener() {
            @Override
            public void kept(ConsentEntry entry) {
              System.out.println(entry.key());
            }
          };
      QueuedConsentLog queue =
          new QueuedConsentLog(
              log.preparingSchema(),
              Clock.systemUTC(),
              QueueSettings.defaults().withListener(telling));
      while (true) {
        Entries.added(queue, 1);
        queue.drain();
      }
    }
  }

  @Test
  void keptEntriesSurviveAKilledProcess(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("log");
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Writer.class.getName(),
                file.toString())
            .redirectError(new File(directory.toFile(), "errors"))
            .start();
    List<String> kept = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      while (kept.size() < ENTRIES) {
        kept.add(String.valueOf(lines.readLine()));
      }
    } finally {
      writer.destroyForcibly();
      assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    JdbcConsentLog log = new JdbcConsentLog(at(file, "shop"), Clock.systemUTC());
    assertThat(Export.entries(log)).map(entry -> entry.key().toString()).containsAll(kept);
  }

  @Test
  void aUserWithoutTheRightToWriteAtOnceIsLoggedOnce(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("log");
    try (Connection owner = DriverManager.getConnection("jdbc:h2:file:" + file, "owner", "");
        Statement statement = owner.createStatement();
        LogLines lines = LogLines.of("dev.biscotti")) {
      new JdbcConsentLog(at(file, "owner"), Clock.systemUTC()).prepareSchema();
      statement.execute("CREATE USER shop PASSWORD ''");
      statement.execute("GRANT SELECT, INSERT ON SCHEMA PUBLIC TO shop");
      JdbcConsentLog log = new JdbcConsentLog(at(file, "shop"), Clock.systemUTC());
      log.add(Entries.entry());
      log.add(Entries.entry());

      assertThat(lines.lines())
          .filteredOn(line -> line.startsWith("WARNING H2 may write"))
          .singleElement()
          .asString()
          .contains("only 500 ms after the commit", "SET WRITE_DELAY 0");

      statement.execute("SET WRITE_DELAY 0");
      int before = lines.lines().size();
      new JdbcConsentLog(at(file, "shop"), Clock.systemUTC()).add(Entries.entry());
      assertThat(lines.lines()).hasSize(before);
      assertThat(Export.entries(log)).hasSize(3);
    }
  }
}
