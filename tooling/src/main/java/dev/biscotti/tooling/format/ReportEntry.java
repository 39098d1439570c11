package dev.biscotti.tooling.format;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One entry of a report, from any check.
 *
 * @param rule the id of the rule
 * @param level how bad it is
 * @param file the file to look at, with {@code /} between folders
 * @param line the line in it, counted from 1; 0 if there is none to name
 * @param isSource whether the file is among the sources, so that a review can show the line
 * @param message what is wrong, in one line
 * @param annotation what is wrong and what to do, for the margin of a file
 * @param details the same with everything that belongs to it
 * @param text the same as people read it, with its place
 * @param fix what fixes it, if that can be written down for programs
 */
public record ReportEntry(
    String rule,
    Level level,
    String file,
    int line,
    boolean isSource,
    String message,
    String annotation,
    String details,
    String text,
    Optional<Fix> fix) {
  /** How bad it is. */
  public enum Level {
    /** It fails a build. */
    ERROR,

    /** It fails none. */
    WARNING,

    /** Something was not looked at, so it may hide an error. */
    INCOMPLETE,

    /** Something was not looked at that need not be. */
    NOTE
  }

  /**
   * A declaration to add.
   *
   * @param description what the fix does, a sentence
   * @param cookie the name of the cookie
   * @param declaration lines of code
   * @param places where to insert it; empty if that is not known
   */
  public record Fix(String description, String cookie, String declaration, List<Insertion> places) {
    public Fix {
      places = List.copyOf(places);
    }

    private Fix withFiles(UnaryOperator<String> names) {
      return new Fix(
          description,
          cookie,
          declaration,
          places.stream()
              .map(one -> new Insertion(names.apply(one.file()), one.line(), one.column()))
              .toList());
    }
  }

  /**
   * A place between two characters.
   *
   * @param file the file, with {@code /} between folders
   * @param line the line, counted from 1
   * @param column the column before which something is inserted, counted from 1
   */
  public record Insertion(String file, int line, int column) {}

  /**
   * The same with other names for files of source.
   *
   * @param names gives a file another name
   * @return an entry that says the same
   */
  public ReportEntry withFiles(UnaryOperator<String> names) {
    return new ReportEntry(
        rule,
        level,
        isSource ? names.apply(file) : file,
        line,
        isSource,
        message,
        annotation,
        details,
        text,
        fix.map(one -> one.withFiles(names)));
  }

  /** The file, with the line if there is one. */
  String place() {
    return line == 0 ? file : file + ":" + line;
  }

  boolean isIncomplete() {
    return level == Level.INCOMPLETE;
  }
}
