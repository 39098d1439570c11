package dev.biscotti.runtime.lock;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines about one subject of a lock. A reader takes the facts that it knows; the lines that
 * remain are unknown to it.
 */
final class LockFacts {
  private final String kind;
  private final String key;
  private final int firstLine;
  private final Map<String, List<LockLine>> lines = new LinkedHashMap<>();

  LockFacts(LockLine first) throws LockFormatException {
    kind = first.kind();
    firstLine = first.number();
    key =
        LockKeys.decoded(first.key())
            .orElseThrow(
                () ->
                    new LockFormatException(
                        first.number(),
                        "\"" + first.key() + "\" is not a valid key of a " + first.kind()));
  }

  void add(LockLine line) {
    lines.computeIfAbsent(line.fact(), fact -> new ArrayList<>()).add(line);
  }

  String key() {
    return key;
  }

  LockFormatException problem(String problem) {
    return new LockFormatException(firstLine, kind + " " + key + " " + problem);
  }

  /** Takes the lines of a fact that may have several. */
  List<LockLine> takeAll(String fact) {
    List<LockLine> found = lines.remove(fact);
    return found == null ? List.of() : found;
  }

  private Optional<LockLine> takeLine(String fact) throws LockFormatException {
    List<LockLine> found = takeAll(fact);
    for (LockLine line : found) {
      if (!line.value().equals(found.get(0).value())) {
        throw new LockFormatException(
            line.number(),
            kind
                + " "
                + key
                + " has a different "
                + fact
                + " in line "
                + found.get(0).number()
                + ": keep one of the two lines, then run biscotti accept");
      }
    }
    return found.stream().findFirst();
  }

  String text(String fact) throws LockFormatException {
    Optional<LockLine> line = takeLine(fact);
    return line.isEmpty() ? "" : unescaped(line.get());
  }

  static String unescaped(LockLine line) throws LockFormatException {
    return LockSyntax.unescaped(line.value())
        .orElseThrow(
            () ->
                new LockFormatException(
                    line.number(), "a backslash must come before the character that it escapes"));
  }

  static List<String> items(LockLine line) throws LockFormatException {
    return LockSyntax.split(line.value())
        .orElseThrow(
            () ->
                new LockFormatException(
                    line.number(), "a backslash must come before the character that it escapes"));
  }

  List<String> items(String fact) throws LockFormatException {
    Optional<LockLine> line = takeLine(fact);
    return line.isEmpty() ? List.of() : items(line.get());
  }

  LockLine required(String fact) throws LockFormatException {
    return takeLine(fact).orElseThrow(() -> problem("has no " + fact));
  }

  String requiredText(String fact) throws LockFormatException {
    return unescaped(required(fact));
  }

  boolean flag(String fact) throws LockFormatException {
    Optional<LockLine> line = takeLine(fact);
    if (line.isPresent() && !line.get().value().equals("yes")) {
      throw new LockFormatException(
          line.get().number(),
          fact + " must be \"yes\" or left out, not \"" + line.get().value() + "\"");
    }
    return line.isPresent();
  }

  LocalDate date(String fact) throws LockFormatException {
    LockLine line = required(fact);
    return date(line.value(), line.number());
  }

  static LocalDate date(String text, int line) throws LockFormatException {
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // falls through
    }
    throw new LockFormatException(line, "\"" + text + "\" is not a date such as 2026-06-01");
  }

  <E extends Enum<E>> E required(String fact, Class<E> type) throws LockFormatException {
    return constant(required(fact), type);
  }

  <E extends Enum<E>> Optional<E> optional(String fact, Class<E> type) throws LockFormatException {
    Optional<LockLine> line = takeLine(fact);
    return line.isEmpty() ? Optional.empty() : Optional.of(constant(line.get(), type));
  }

  private static <E extends Enum<E>> E constant(LockLine line, Class<E> type)
      throws LockFormatException {
    return LockSyntax.constant(type, line.value())
        .orElseThrow(
            () ->
                new LockFormatException(
                    line.number(), "\"" + line.value() + "\" is not a valid " + line.fact()));
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** The lines that were not taken. */
  List<LockLine> rest() {
    return lines.values().stream().flatMap(List::stream).toList();
  }
}
