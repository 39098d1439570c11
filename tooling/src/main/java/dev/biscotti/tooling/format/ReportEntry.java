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
 * @param line the line, counted from 1; 0 if the entry is about no line
 * @param isSource whether the file is among the sources, so that a review can show the line
 * @param message what is wrong, in one line
 * @param annotation what is wrong and what to do, for an annotation at the line
 * @param details the annotation with all details
 * @param text the details as text for people, with the place
 * @param fix the change that fixes it, if a program can apply it
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

    /** It does not fail a build. */
    WARNING,

    /** Something could not be checked and may hide an error. */
    INCOMPLETE,

    /** Something that is optional to check was not checked. */
    NOTE
  }

  /**
   * A declaration to add.
   *
   * @param description what the fix does, as a sentence
   * @param cookie the name of the cookie
   * @param declaration lines of code
   * @param places where to insert it; empty if unknown
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
   * The same entry with other names for source files.
   *
   * @param names maps a file's name to its new name
   * @return the entry
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
