package dev.biscotti.benchmarks.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A text file of lines whose columns are separated by tabs. Its first line names the columns. */
final class TabbedFile {
  private TabbedFile() {}

  /**
   * Reads the lines below the first.
   *
   * @throws IllegalArgumentException if a line does not have as many columns as the first
   */
  static List<List<String>> rows(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(List.of(line.split("\t", -1)));
      if (rows.get(rows.size() - 1).size() != rows.get(0).size()) {
        throw new IllegalArgumentException(
            file + ":" + rows.size() + ": not " + rows.get(0).size() + " columns");
      }
    }
    return rows.subList(1, rows.size());
  }
}
