package dev.biscotti.runtime.evidence;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Stores evidence in a database. H2 and PostgreSQL are tested; other databases with {@code TEXT}
 * and {@code TIME(0)} should work. Answers are added with INSERT and read with SELECT; nothing is
 * ever updated, and only {@link #deleteExpired} deletes, so otherwise the application's user needs
 * only the rights to INSERT and SELECT.
 *
 * <p>An entry that {@link #add} has stored survives the process. H2 would keep it in memory for
 * half a second, so its file is written after each entry, which requires administrator rights in
 * that database; without them, a warning is logged once.
 *
 * <p>Each call takes a connection and returns it. A call waits for the database as long as the data
 * source allows, plus 10 seconds for a statement: put a {@link QueuedConsentLog} in front of it.
 */
@SuppressWarnings("exports") // callers have java.sql
public final class JdbcConsentLog implements ConsentLog {
  private static final int TIMEOUT_SECONDS = 10;

  /** Of a writer that met another one adding the same page, or a deletion of the page. */
  private static final int TRIES = 3;

  private final Transactions transactions;
  private final Clock clock;

  /**
   * A log in a database.
   *
   * @param database the database with its tables, in the default schema of connections
   * @param clock the clock that decides which entries have expired
   */
  public JdbcConsentLog(DataSource database, Clock clock) {
    transactions = new Transactions(database);
    this.clock = clock;
  }

  /**
   * The SQL statements that create the tables. They do not change existing tables and columns.
   * Flyway finds them at {@code classpath:META-INF/biscotti-consent-log/flyway}, and Liquibase has
   * a change log to include: {@code META-INF/biscotti-consent-log/liquibase.xml}.
   *
   * @return SQL commands, each ended by a semicolon
   */
  public static String schema() {
    return ConsentSchema.text();
  }

  /**
   * Verifies that the tables are there and can be read, and runs {@link #schema} where they are not
   * or lack a column. Needs the right to create and alter tables in the second case only.
   *
   * @throws ConsentLogException if the tables are not there and cannot be created, or have other
   *     columns
   */
  public void prepareSchema() {
    new SchemaPreparation(transactions).run();
  }

  /**
   * This log, which prepares its tables when it is prepared, as a {@link QueuedConsentLog} does
   * when it starts, or else before the first entry it gets; and again until that succeeds. For
   * applications that start whether or not their database does.
   *
   * @return a log
   */
  public ConsentLog preparingSchema() {
    AtomicBoolean prepared = new AtomicBoolean();
    return new ConsentLog() {
      @Override
      public void prepare() {
        prepareSchema();
        prepared.set(true);
      }

      @Override
      public void add(ConsentEntry entry) {
        if (!prepared.get()) {
          prepare();
        }
        JdbcConsentLog.this.add(entry);
      }
    };
  }

  @Override
  public void add(ConsentEntry entry) {
    try {
      int left = TRIES;
      while (!isAdded(entry, left)) {
        left--;
      }
    } catch (SQLException e) {
      throw new ConsentLogException(
          "The entry " + entry.key() + " could not be stored in the consent log",
          e,
          !Transactions.isRefusal(e));
    }
  }

  private boolean isAdded(ConsentEntry entry, int left) throws SQLException {
    try {
      return transactions.runDurably(
          connection -> {
            new EntryWriter(connection, TIMEOUT_SECONDS).write(entry);
            return true;
          });
    } catch (SQLException e) {
      if (!Transactions.isConstraintViolation(e)) {
        throw e;
      }
      boolean isThere =
          transactions.runDurably(
              connection -> new EntryWriter(connection, TIMEOUT_SECONDS).isWritten(entry));
      if (!isThere && left <= 1) {
        throw e;
      }
      return isThere;
    }
  }

  /**
   * Writes all evidence as JSON lines: each entry as an object of {@code kind} "entry", sorted by
   * day, then each page that was shown as one of {@code kind} "page". Memory does not grow with the
   * number of entries.
   *
   * @param lines where to write; neither flushed nor closed
   * @return how many entries
   * @throws ConsentLogException if the database fails; the output is then incomplete
   * @throws java.io.UncheckedIOException if writing fails
   */
  public int export(Appendable lines) {
    return export(lines, Optional.empty());
  }

  /**
   * Writes the evidence of one account, for example to answer a request for access (GDPR Art. 15).
   *
   * @param account the account, as the application named it
   * @param lines where to write; neither flushed nor closed
   * @return how many entries
   * @throws ConsentLogException if the database fails; the output is then incomplete
   * @throws java.io.UncheckedIOException if writing fails
   */
  public int exportAccount(String account, Appendable lines) {
    return export(lines, Optional.of(account));
  }

  private int export(Appendable lines, Optional<String> account) {
    try {
      return transactions.run(connection -> new EntryExport(connection, lines).write(account));
    } catch (SQLException e) {
      throw new ConsentLogException("The consent log could not be exported", e, true);
    }
  }

  /**
   * Deletes the entries of a policy whose consent ended long enough ago. A consent lasts until the
   * declared lifetime of the consent record is over; evidence of a current consent is never
   * deleted.
   *
   * @param policy the policy
   * @param retention how long to keep evidence after the consent has ended; not negative
   * @return how many entries were deleted
   * @throws IllegalArgumentException if the retention is negative, or the policy does not declare
   *     the lifetime of its consent record
   * @throws ConsentLogException if the database fails
   */
  public int deleteExpired(DeployedPolicy policy, Period retention) {
    if (retention.isNegative()) {
      throw new IllegalArgumentException("the retention must not be negative: " + retention);
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate firstKept = today.minus(retention).minusDays(recordDays(policy));
    try {
      int deleted = transactions.run(connection -> delete(connection, policy.id(), firstKept));
      deleteUnusedPages();
      return deleted;
    } catch (SQLException e) {
      throw new ConsentLogException("Expired entries could not be deleted", e, true);
    }
  }

  private static int delete(Connection connection, String policy, LocalDate firstKept)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM biscotti_consent_entry WHERE policy = ? AND chosen_on < ?")) {
      delete.setString(1, policy);
      delete.setObject(2, firstKept);
      return delete.executeUpdate();
    }
  }

  private void deleteUnusedPages() throws SQLException {
    try {
      transactions.run(
          connection -> {
            try (PreparedStatement delete =
                connection.prepareStatement(
                    "DELETE FROM biscotti_consent_page WHERE NOT EXISTS (SELECT 1 FROM"
                        + " biscotti_consent_entry WHERE page_digest = digest)")) {
              return delete.executeUpdate();
            }
          });
    } catch (SQLException e) {
      // A page that an entry being added refers to stays, and those beside it until next time.
      if (!Transactions.isConstraintViolation(e)) {
        throw e;
      }
    }
  }

  private static long recordDays(DeployedPolicy policy) {
    return policy.rules().cookies().stream()
        .filter(cookie -> cookie.name().text().equals(policy.rules().consentRecord()))
        .map(CookieDeclaration::lifetime)
        .filter(Lifetime.Lasting.class::isInstance)
        .map(lifetime -> ((Lifetime.Lasting) lifetime).period().longest().toDays() + 1)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the policy "
                        + policy.id()
                        + " has no consent record with a maxAge, so it is unknown when a consent ends:"
                        + " set consentRecord in @CookiePolicy, and maxAge in that cookie"));
  }
}
