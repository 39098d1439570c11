package dev.biscotti.runtime.evidence;

import static dev.biscotti.runtime.evidence.Entries.entry;
import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.REVISION;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.clock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the log behaves in every database. */
abstract class JdbcConsentLogContract extends MigrationContract {
  /** The longest six months, and the day that it begins on. */
  private static final int RECORD_DAYS = 184 + 1;

  private static final QueueSettings NO_PAUSE =
      QueueSettings.defaults().withPauses(Duration.ofMillis(1), Duration.ofMillis(1));

  private JdbcConsentLog prepared(DataSource database) {
    JdbcConsentLog log = new JdbcConsentLog(database, clock(TODAY));
    log.prepareSchema();
    return log;
  }

  private JdbcConsentLog prepared() throws Exception {
    return prepared(empty());
  }

  private static void execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(DataSource database, String table) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void keptEntriesComeBack() throws Exception {
    JdbcConsentLog log = prepared();
    ConsentEntry anonymous = entry();
    ConsentEntry signedIn = Entries.of("account 7");
    log.add(anonymous);
    log.add(signedIn);

    assertThat(Export.entries(log)).containsExactlyInAnyOrder(anonymous, signedIn);
    assertThat(signedIn.time()).hasValueSatisfying(t -> assertThat(t).hasToString("23:59:58"));
  }

  @Test
  void theSameEntryIsKeptOnce() throws Exception {
    JdbcConsentLog log = prepared();
    ConsentEntry entry = entry();
    log.add(entry);
    log.add(entry);

    assertThat(Export.entries(log)).containsExactly(entry);
  }

  @Test
  void aPageIsKeptOnce() throws Exception {
    DataSource database = empty();
    JdbcConsentLog log = prepared(database);
    log.add(entry());
    log.add(entry());
    log.add(Entries.about(ShownPage.of("<p>Other.</p>")));

    assertThat(count(database, "biscotti_consent_page")).isEqualTo(2);
  }

  @Test
  void concurrentWritersNeitherLoseNorDuplicateEntries() throws Exception {
    JdbcConsentLog log = prepared();
    List<ConsentEntry> entries = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      entries.add(Entries.about(ShownPage.of("page " + i % 6)));
    }
    ExecutorService writers = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> writes = new ArrayList<>();
      for (ConsentEntry entry : entries) {
        writes.add(writers.submit(() -> log.add(entry)));
        writes.add(writers.submit(() -> log.add(entry)));
      }
      for (Future<?> write : writes) {
        write.get();
      }
    } finally {
      writers.shutdownNow();
    }

    assertThat(Export.entries(log)).containsExactlyInAnyOrderElementsOf(entries);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; DROP TABLE biscotti_consent_entry; --",
        "\" \\ \\' \\u0000 ${x} {fn now()} ? :a %s",
        "\u202egnirts\u202c \ud83c\udf6a \u2028 \ufeff \ufffe",
        "<script>alert(1)</script>",
        "日本語 العربية ñ",
        " leading and trailing "
      })
  void textsComeBackAsTheyWere(String text) throws Exception {
    JdbcConsentLog log = prepared();
    ConsentEntry entry =
        Entries.entry(
            TODAY,
            text,
            ShownPage.of(text.repeat(10_000)),
            Optional.of(text),
            new CategoryChoice(text, Choice.GRANTED, REVISION),
            new CategoryChoice("a", Choice.UNANSWERED, REVISION));
    log.add(entry);

    assertThat(Export.entries(log)).containsExactly(entry);
  }

  @Test
  void anEntryIsKeptWholeOrNotAtAll() throws Exception {
    DataSource database = empty();
    JdbcConsentLog log = prepared(database);
    execute(database, "ALTER TABLE biscotti_consent_choice ADD CHECK (category <> 'marketing')");

    ConsentEntry refused = entry();
    assertThatThrownBy(() -> log.add(refused))
        .isInstanceOfSatisfying(
            ConsentLogException.class, e -> assertThat(e.isRetryable()).isFalse())
        .hasMessageContaining(refused.key().toString());

    assertThat(count(database, "biscotti_consent_entry")).isZero();
    assertThat(count(database, "biscotti_consent_page")).isZero();
    log.add(Entries.of("account"));
    assertThat(count(database, "biscotti_consent_entry")).isEqualTo(1);
  }

  @Test
  void withoutTablesAnEntryMayBeTriedAgain() throws Exception {
    JdbcConsentLog log = new JdbcConsentLog(empty(), clock(TODAY));

    assertThatThrownBy(() -> log.add(entry()))
        .isInstanceOfSatisfying(
            ConsentLogException.class, e -> assertThat(e.isRetryable()).isTrue());
  }

  @Test
  void serversThatStartTogetherPrepareTheSameTables() throws Exception {
    DataSource database = empty();
    ExecutorService servers = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> starts = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        starts.add(servers.submit(() -> prepared(database)));
      }
      for (Future<?> start : starts) {
        start.get();
      }
    } finally {
      servers.shutdownNow();
    }
    ConsentEntry entry = entry();
    prepared(database).add(entry);
    prepared(database);

    assertThat(Export.entries(prepared(database))).containsExactly(entry);
  }

  @Test
  void theDatabaseMayBeDownAtStartAndGoDownMidway() throws Exception {
    DataSource database = empty();
    AtomicBoolean down = new AtomicBoolean(true);
    DataSource unsteady =
        (DataSource)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                  if (down.get()) {
                    throw new SQLException("connection refused", "08001");
                  }
                  return method.invoke(database, arguments);
                });
    JdbcConsentLog log = new JdbcConsentLog(unsteady, clock(TODAY));
    QueuedConsentLog queue =
        new QueuedConsentLog(log.preparingSchema(), Clock.systemUTC(), NO_PAUSE);
    List<ConsentEntry> entries = new ArrayList<>();
    for (boolean isDown : new boolean[] {true, false, true, false}) {
      down.set(isDown);
      entries.add(entry());
      queue.add(entries.get(entries.size() - 1));
      Thread.sleep(2);
      assertThat(queue.drain()).isEqualTo(isDown ? 1 : 0);
    }
    queue.close();

    assertThat(queue.counts().lost()).isZero();
    assertThat(Export.entries(log)).containsExactlyInAnyOrderElementsOf(entries);
  }

  @Test
  void anEntryWhoseCommitWasUncertainIsKeptOnce() throws Exception {
    JdbcConsentLog log = prepared();
    AtomicBoolean uncertain = new AtomicBoolean(true);
    ConsentLog breaking =
        entry -> {
          log.add(entry);
          if (uncertain.getAndSet(false)) {
            throw new ConsentLogException("the answer was lost", new SQLException(), true);
          }
        };
    QueuedConsentLog queue = new QueuedConsentLog(breaking, Clock.systemUTC(), NO_PAUSE);
    ConsentEntry entry = entry();
    queue.add(entry);
    queue.drain();
    assertThat(queue.counts().failed()).isEqualTo(1);
    queue.close();

    assertThat(queue.counts()).isEqualTo(new QueueCounts(1, 1, 1, 0, 0));
    assertThat(Export.entries(log)).containsExactly(entry);
  }

  @Test
  void otherTablesOfTheSameNameAreLeftAlone() throws Exception {
    DataSource database = empty();
    execute(database, "CREATE TABLE biscotti_consent_entry (id INTEGER)");

    assertThatThrownBy(() -> prepared(database))
        .isInstanceOf(ConsentLogException.class)
        .hasMessageContaining("JdbcConsentLog.schema()");
    assertThat(count(database, "biscotti_consent_entry")).isZero();
  }

  @Test
  void noColumnIsForAnAddressABrowserOrAVisitor() throws Exception {
    DataSource database = empty();
    prepared(database);
    TreeSet<String> columns = new TreeSet<>();
    try (Connection connection = database.getConnection();
        ResultSet row = connection.getMetaData().getColumns(null, null, null, null)) {
      while (row.next()) {
        String table = row.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
        if (table.startsWith("biscotti_")) {
          columns.add(
              table.replace("biscotti_consent_", "")
                  + "."
                  + row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
        }
      }
    }

    assertThat(columns)
        .containsExactly(
            "choice.category",
            "choice.choice",
            "choice.entry_key",
            "choice.revision",
            "choice.state",
            "entry.account",
            "entry.chosen_at",
            "entry.chosen_on",
            "entry.entry_key",
            "entry.form_language",
            "entry.page_digest",
            "entry.place",
            "entry.policy",
            "page.digest",
            "page.html");
  }

  @Test
  void evidenceIsDeletedWhenItsTimeIsOver() throws Exception {
    DataSource database = empty();
    JdbcConsentLog log = prepared(database);
    LocalDate firstKept = TODAY.minusYears(1).minusDays(RECORD_DAYS);
    ConsentEntry kept = Entries.on(firstKept, "shop");
    ConsentEntry foreign = Entries.on(firstKept.minusDays(1), "other");
    log.add(kept);
    log.add(foreign);
    log.add(Entries.on(firstKept.minusDays(1), "shop"));
    ConsentEntry alone =
        Entries.entry(
            firstKept.minusYears(3),
            "shop",
            ShownPage.of("old"),
            Optional.empty(),
            new CategoryChoice("analytics", Choice.GRANTED, REVISION));
    log.add(alone);

    assertThat(log.deleteExpired(POLICY, Period.ofYears(1))).isEqualTo(2);

    assertThat(Export.entries(log)).containsExactlyInAnyOrder(kept, foreign);
    assertThat(count(database, "biscotti_consent_choice")).isEqualTo(4);
    assertThat(count(database, "biscotti_consent_page")).isEqualTo(1);
    assertThat(log.deleteExpired(POLICY, Period.ofYears(1))).isZero();
  }

  @Test
  void evidenceOfAValidConsentIsNotDeleted() throws Exception {
    JdbcConsentLog log = prepared();
    ConsentEntry holds = Entries.on(TODAY.minusMonths(6), "shop");
    log.add(holds);

    assertThat(log.deleteExpired(POLICY, Period.ZERO)).isZero();
    assertThatThrownBy(() -> log.deleteExpired(POLICY, Period.ofDays(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    DeployedPolicy endless = DeployedPolicy.of(PolicyDeclaration.of("shop", TODAY).build());
    assertThatThrownBy(() -> log.deleteExpired(endless, Period.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxAge");
    assertThat(Export.entries(log)).containsExactly(holds);
  }

  @Test
  void oneAccountGetsItsOwnEntriesAndNoOthers() throws Exception {
    JdbcConsentLog log = prepared();
    ConsentEntry own = Entries.of("a");
    log.add(own);
    log.add(Entries.of("A"));
    log.add(Entries.of("a' OR '1'='1"));
    log.add(Entries.about(ShownPage.of("not shown to a")));
    StringBuilder lines = new StringBuilder();

    assertThat(log.exportAccount("a", lines)).isEqualTo(1);

    assertThat(Export.entries(lines.toString())).containsExactly(own);
    assertThat(Export.objects(lines.toString())).hasSize(2);
    assertThat(log.exportAccount("b", new StringBuilder())).isZero();
  }

  @Test
  void exportsManyEntriesInOrder() throws Exception {
    JdbcConsentLog log = prepared();
    List<ConsentEntry> entries = new ArrayList<>();
    CategoryChoice[] choices =
        Stream.of("a", "b", "c", "d", "e")
            .map(category -> new CategoryChoice(category, Choice.GRANTED, REVISION))
            .toArray(CategoryChoice[]::new);
    for (int i = 0; i < 110; i++) { // more rows than one fetch returns
      ConsentEntry entry =
          Entries.entry(
              TODAY.minusDays(i * 7 % 10), "shop", Entries.PAGE, Optional.empty(), choices);
      entries.add(entry);
      log.add(entry);
    }
    entries.sort(
        Comparator.comparing(ConsentEntry::day).thenComparing(entry -> entry.key().toString()));

    assertThat(Export.entries(log)).isEqualTo(entries);
  }
}
