package dev.biscotti.runtime.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;

/** Writes entries with INSERT statements only. */
record EntryWriter(Connection connection, int timeoutSeconds) {

  void write(ConsentEntry entry) throws SQLException {
    if (!exists("SELECT 1 FROM biscotti_consent_page WHERE digest = ?", entry.shown().digest())) {
      writePage(entry.shown());
    }
    writeEntry(entry);
    writeChoices(entry);
  }

  boolean isWritten(ConsentEntry entry) throws SQLException {
    return exists(
        "SELECT 1 FROM biscotti_consent_entry WHERE entry_key = ?", entry.key().toString());
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setQueryTimeout(timeoutSeconds);
    return statement;
  }

  private boolean exists(String query, String key) throws SQLException {
    try (PreparedStatement statement = prepared(query)) {
      statement.setString(1, key);
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  private void writePage(ShownPage page) throws SQLException {
    try (PreparedStatement insert =
        prepared("INSERT INTO biscotti_consent_page (digest, html) VALUES (?, ?)")) {
      insert.setString(1, page.digest());
      insert.setString(2, page.html());
      insert.executeUpdate();
    }
  }

  private void writeEntry(ConsentEntry entry) throws SQLException {
    try (PreparedStatement insert =
        prepared(
            "INSERT INTO biscotti_consent_entry (entry_key, chosen_on, chosen_at, policy,"
                + " form_language, page_digest, place, account) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, entry.key().toString());
      insert.setObject(2, entry.day());
      if (entry.time().isPresent()) {
        insert.setObject(3, entry.time().get());
      } else {
        insert.setNull(3, Types.TIME);
      }
      insert.setString(4, entry.policy());
      insert.setString(5, entry.language());
      insert.setString(6, entry.shown().digest());
      insert.setString(7, word(entry.place()));
      if (entry.account().isPresent()) {
        insert.setString(8, entry.account().get());
      } else {
        insert.setNull(8, Types.VARCHAR);
      }
      insert.executeUpdate();
    }
  }

  private void writeChoices(ConsentEntry entry) throws SQLException {
    try (PreparedStatement insert =
        prepared(
            "INSERT INTO biscotti_consent_choice (entry_key, category, choice, revision,"
                + " state) VALUES (?, ?, ?, ?, ?)")) {
      for (CategoryChoice choice : entry.choices()) {
        insert.setString(1, entry.key().toString());
        insert.setString(2, choice.category());
        insert.setString(3, word(choice.choice()));
        insert.setInt(4, choice.revision().number());
        insert.setString(5, choice.revision().state());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
