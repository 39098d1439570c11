package dev.biscotti.search.sink;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the lines of a {@link SinkTable}. */
final class SinkTableParser {
  /** The number of required columns. */
  private static final int REQUIRED = 6;

  private static final String NONE = "-";

  private final String origin;
  private int line;

  SinkTableParser(String origin) {
    this.origin = origin;
  }

  List<CookieSink> parse(Reader reader) throws IOException {
    List<CookieSink> sinks = new ArrayList<>();
    BufferedReader lines = new BufferedReader(reader);
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      line++;
      boolean header = line == 1 && text.startsWith("class\t");
      if (!text.isBlank() && !text.startsWith("#") && !header) {
        sinks.add(sink(text.split("\t", -1)));
      }
    }
    return sinks;
  }

  private CookieSink sink(String[] columns) {
    if (columns.length < REQUIRED) {
      throw mistake("a line has at least " + REQUIRED + " columns, separated by tabs");
    }
    SinkKind kind = kind(columns[4]);
    SinkForm form = form(columns[5]);
    CookieSink sink =
        new CookieSink(
            notEmpty(columns[0], "class"),
            notEmpty(columns[1], "member"),
            descriptor(columns[2], form),
            index(columns[3]),
            kind,
            form,
            optional(columns, 6),
            index(optional(columns, 7).orElse(NONE)),
            optional(columns, 8).orElse(""),
            optional(columns, 9).orElse(""));
    if (needsArgument(form) && sink.nameArgument().isEmpty()) {
      throw mistake("the form " + form + " needs the index of an argument");
    }
    if (form == SinkForm.IMPLICIT && sink.name().isEmpty()) {
      throw mistake("the form IMPLICIT needs a name");
    }
    return sink;
  }

  private SinkKind kind(String symbol) {
    Optional<SinkKind> kind = SinkKind.of(symbol);
    if (kind.isEmpty()) {
      throw mistake("unknown kind \"" + symbol + "\"");
    }
    return kind.get();
  }

  private SinkForm form(String symbol) {
    Optional<SinkForm> form = SinkForm.of(symbol);
    if (form.isEmpty()) {
      throw mistake("unknown form \"" + symbol + "\"");
    }
    return form.get();
  }

  private static boolean needsArgument(SinkForm form) {
    return switch (form) {
      case NAME, SESSION, HEADER, COOKIESTRING, COPY, HEADERREAD -> true;
      case HEADERNAME, CARRIER, IMPLICIT, SCAN, ANNOT, DYNAMIC -> false;
    };
  }

  private String descriptor(String text, SinkForm form) {
    boolean method = text.startsWith("(") && text.indexOf(')') > 0;
    boolean field = form == SinkForm.HEADERNAME && !text.isEmpty();
    if (method || field || text.equals(CookieSink.ANY_DESCRIPTOR)) {
      return text;
    }
    throw mistake("\"" + text + "\" is neither a descriptor such as (Ljava/lang/String;)V nor *");
  }

  private String notEmpty(String text, String column) {
    if (text.isBlank()) {
      throw mistake("the column " + column + " is empty");
    }
    return text;
  }

  private OptionalInt index(String text) {
    if (text.equals(NONE)) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseUnsignedInt(text));
    } catch (NumberFormatException notANumber) {
      throw mistake("\"" + text + "\" is neither the index of an argument nor -");
    }
  }

  private static Optional<String> optional(String[] columns, int column) {
    return column < columns.length && !columns[column].isEmpty() && !columns[column].equals(NONE)
        ? Optional.of(columns[column])
        : Optional.empty();
  }

  private MalformedSinkTableException mistake(String mistake) {
    return new MalformedSinkTableException(origin, line, mistake);
  }
}
