package dev.biscotti.tooling.region;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file format that can have regions. */
public enum DocumentFormat {
  /** CommonMark with tables, as on GitHub and GitLab. */
  MARKDOWN("<!-- ", " -->", "md", "markdown"),

  /** Markdown with JSX, version 2 and later, in which HTML comments are errors. */
  MDX("{/* ", " */}", "mdx"),

  /** HTML, or a template with HTML syntax. */
  HTML("<!-- ", " -->", "html", "htm"),

  /** AsciiDoc as Asciidoctor reads it. */
  ASCIIDOC("// ", "", "adoc", "asciidoc", "asc");

  private final String opening;
  private final String closing;
  private final String extensions;

  DocumentFormat(String opening, String closing, String... extensions) {
    this.opening = opening;
    this.closing = closing;
    this.extensions = String.join(" ", extensions);
  }

  /**
   * The format of a file, by its extension.
   *
   * @param file the file
   * @return its format; empty for any other extension
   */
  public static Optional<DocumentFormat> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.extensions().stream().anyMatch(end -> name.endsWith("." + end)))
        .findFirst();
  }

  /**
   * The extensions of all files that can have regions.
   *
   * @return such as {@code md}
   */
  public static List<String> allExtensions() {
    return Arrays.stream(values()).flatMap(format -> format.extensions().stream()).toList();
  }

  private List<String> extensions() {
    return List.of(extensions.split(" "));
  }

  /** A comment on one line. */
  String comment(String text) {
    return opening + text + closing;
  }

  /** The end of a comment on its line. */
  String closing() {
    return closing.strip();
  }

  /**
   * Matches a comment with a marker on a line of its own; the groups are its indentation and its
   * text.
   */
  Pattern marker() {
    String indentation = this == ASCIIDOC ? "()" : "([ \\t]*)";
    return Pattern.compile(
        indentation
            + Pattern.quote(opening.strip())
            + "\\s*biscotti:(.*?)\\s*"
            + Pattern.quote(closing.strip())
            + "\\s*");
  }

  /**
   * Whether tables and paragraphs need empty lines around them. GitHub does not need them, but
   * other Markdown parsers read a marker below a table as a row.
   */
  boolean needsEmptyLines() {
    return this != HTML;
  }

  /** The most columns that a marker may be indented by; more would begin code. */
  int mostIndentation() {
    return switch (this) {
      case MARKDOWN, MDX -> 3;
      case ASCIIDOC -> 0;
      case HTML -> Integer.MAX_VALUE;
    };
  }
}
