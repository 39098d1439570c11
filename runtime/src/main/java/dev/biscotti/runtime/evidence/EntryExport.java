package dev.biscotti.runtime.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the stored rows as JSON lines, one at a time. Entries come before pages, so that a page
 * added in the meantime is not missed.
 */
record EntryExport(Connection connection, Appendable lines) {
  private static final int ENTRIES_AT_A_TIME = 500;
  private static final int PAGES_AT_A_TIME = 10;
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

  int write(Optional<String> account) throws SQLException {
    int entries = writeEntries(account);
    writePages(account);
    return entries;
  }

  private PreparedStatement prepared(String sql, Optional<String> account, int rowsAtATime)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setFetchSize(rowsAtATime);
    if (account.isPresent()) {
      statement.setString(1, account.get());
    }
    return statement;
  }

  private int writeEntries(Optional<String> account) throws SQLException {
    String query =
        "SELECT e.entry_key, chosen_on, chosen_at, policy, form_language, page_digest, place,"
            + " account, category, choice, revision, state FROM biscotti_consent_entry e"
            + " JOIN biscotti_consent_choice c ON c.entry_key = e.entry_key"
            + (account.isPresent() ? " WHERE account = ?" : "")
            + " ORDER BY chosen_on, chosen_at, e.entry_key, category";
    int entries = 0;
    try (PreparedStatement statement = prepared(query, account, ENTRIES_AT_A_TIME);
        ResultSet row = statement.executeQuery()) {
      boolean more = row.next();
      while (more) {
        String key = row.getString("entry_key");
        JsonLine line = entry(row, key);
        List<JsonLine> choices = new ArrayList<>();
        do {
          choices.add(choice(row));
          more = row.next();
        } while (more && row.getString("entry_key").equals(key));
        write(line.with("choices", choices));
        entries++;
      }
    }
    return entries;
  }

  private static JsonLine entry(ResultSet row, String key) throws SQLException {
    JsonLine line = new JsonLine().with("kind", "entry").with("key", key);
    line.with("day", row.getObject("chosen_on", LocalDate.class).toString());
    LocalTime time = row.getObject("chosen_at", LocalTime.class);
    if (time != null) {
      line.with("time", SECONDS.format(time));
    }
    line.with("policy", row.getString("policy"));
    line.with("language", row.getString("form_language"));
    line.with("page", row.getString("page_digest"));
    line.with("place", row.getString("place"));
    String account = row.getString("account");
    if (account != null) {
      line.with("account", account);
    }
    return line;
  }

  private static JsonLine choice(ResultSet row) throws SQLException {
    JsonLine line =
        new JsonLine()
            .with("category", row.getString("category"))
            .with("choice", row.getString("choice"))
            .with("revision", row.getInt("revision"));
    String state = row.getString("state");
    return state == null ? line : line.with("state", state);
  }

  private void writePages(Optional<String> account) throws SQLException {
    String query =
        "SELECT digest, html FROM biscotti_consent_page"
            + (account.isPresent()
                ? " WHERE digest IN (SELECT page_digest FROM biscotti_consent_entry"
                    + " WHERE account = ?)"
                : "")
            + " ORDER BY digest";
    try (PreparedStatement statement = prepared(query, account, PAGES_AT_A_TIME);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        write(
            new JsonLine()
                .with("kind", "page")
                .with("digest", row.getString("digest"))
                .with("html", row.getString("html")));
      }
    }
  }

  private void write(JsonLine line) {
    try {
      lines.append(line.toString()).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
