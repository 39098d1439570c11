package dev.biscotti.policy.law;

import dev.biscotti.policy.file.PackagedResource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code countries.tsv}, whose head explains its columns and marks. */
final class CountryTable {
  private static final String COMMENT = "#";
  private static final String TAB = "\t";

  private CountryTable() {}

  static List<CountryRow> rows() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                PackagedResource.open(CountryTable.class, "countries.tsv"),
                StandardCharsets.UTF_8))) {
      List<CountryRow> rows = new ArrayList<>();
      String[] columns = {};
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith(COMMENT)) {
          continue;
        }
        String[] cells = line.split(TAB, -1);
        if (columns.length == 0) {
          columns = cells;
        } else {
          rows.add(row(columns, cells));
        }
      }
      return List.copyOf(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CountryRow row(String[] columns, String[] cells) {
    if (cells.length != columns.length) {
      throw new IllegalStateException(cells[0] + " has " + cells.length + " cells");
    }
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      row.put(columns[i], cells[i]);
    }
    return new CountryRow(Map.copyOf(row));
  }
}
