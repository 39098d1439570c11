package dev.biscotti.runtime.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** The tables of the log. */
final class ConsentSchema {
  /**
   * The commands, as a repeatable migration of Flyway; the change log of Liquibase beside it runs
   * the same file. Below META-INF, which is open where the runtime is a module.
   */
  private static final String FILE =
      "/META-INF/biscotti-consent-log/flyway/R__biscotti_consent_log.sql";

  /** Every column that the log uses; fails where a table or column is missing or out of reach. */
  private static final List<String> PROBES =
      List.of(
          "SELECT digest, html FROM biscotti_consent_page WHERE 1 = 0",
          "SELECT entry_key, chosen_on, chosen_at, policy, form_language, page_digest, place,"
              + " account FROM biscotti_consent_entry WHERE 1 = 0",
          "SELECT entry_key, category, choice, revision, state FROM biscotti_consent_choice WHERE 1 = 0");

  private ConsentSchema() {}

  static String text() {
    try (InputStream stream =
        Objects.requireNonNull(ConsentSchema.class.getResourceAsStream(FILE), FILE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void verify(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String probe : PROBES) {
        statement.executeQuery(probe).close();
      }
    }
  }

  /** Where commands are no part of a transaction, another server may be half way: each helps. */
  static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String command : text().split(";", -1)) {
        if (!command.isBlank()) {
          statement.execute(command);
        }
      }
    }
  }
}
