package dev.biscotti.processor.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads dates of annotation members. */
final class Dates {
  private Dates() {}

  /** The date; empty if the text is not an ISO 8601 date. */
  static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }
}
