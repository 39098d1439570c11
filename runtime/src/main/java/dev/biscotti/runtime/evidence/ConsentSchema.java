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
   * The commands, as a repeatable Flyway migration; the Liquibase change log next to it runs the
   * same file. They are under META-INF, because other modules can read resources there.
   */
  private static final String FILE =
      "/META-INF/biscotti-consent-log/flyway/R__biscotti_consent_log.sql";

  /**
   * Queries of every column that the log uses; they fail if a table or column is missing or
   * inaccessible.
   */
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

  /**
   * Some databases run these commands outside transactions, so another server may have run some of
   * them.
   */
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
