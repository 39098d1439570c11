package dev.biscotti.runtime.bridge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON (RFC 8259) strictly, in one pass. It rejects repeated names in an object, control
 * characters, unpaired surrogates, text after the value, and more than {@link #MOST_DEPTH} levels.
 * In the {@linkplain #literal form of a JavaScript literal}, names are bare and strings in single
 * quotes.
 */
final class JsonReader {
  static final int MOST_DEPTH = 16;

  private final String text;
  private final boolean literal;
  private int position;

  /** Thrown for malformed text and caught in {@link #read}; has no stack trace. */
  private static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed() {
      super("malformed", null, false, false);
    }
  }

  private JsonReader(String text, boolean literal) {
    this.text = text;
    this.literal = literal;
  }

  /** Reads a JSON object; empty if the text is malformed. */
  static Optional<JsonValue.Members> object(String text) {
    return new JsonReader(text, false).read();
  }

  /** Reads a literal such as <code>{stamp:'x',necessary:true}</code>. */
  static Optional<JsonValue.Members> literal(String text) {
    return new JsonReader(text, true).read();
  }

  private Optional<JsonValue.Members> read() {
    try {
      skipSpace();
      expect('{');
      JsonValue.Members members = members(1);
      skipSpace();
      return position == text.length() ? Optional.of(members) : Optional.empty();
    } catch (Malformed e) {
      return Optional.empty();
    }
  }

  private char peek() {
    return position < text.length() ? text.charAt(position) : '\0';
  }

  private void expect(char c) {
    if (peek() != c) {
      throw new Malformed();
    }
    position++;
  }

  private boolean accept(char c) {
    boolean there = peek() == c;
    position += there ? 1 : 0;
    return there;
  }

  private void skipSpace() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
      position++;
    }
  }

  private JsonValue value(int depth) {
    if (depth > MOST_DEPTH) {
      throw new Malformed();
    }
    char c = peek();
    if (c == (literal ? '\'' : '"')) {
      return new JsonValue.Text(string());
    }
    if (c == '-' || isDigit(c)) {
      return new JsonValue.Numeral(number());
    }
    if (accept('{')) {
      return members(depth);
    }
    return accept('[') ? items(depth) : word();
  }

  private JsonValue.Members members(int depth) {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    skipSpace();
    if (accept('}')) {
      return new JsonValue.Members(values);
    }
    do {
      skipSpace();
      String name = literal ? bareName() : string();
      skipSpace();
      expect(':');
      skipSpace();
      if (values.put(name, value(depth + 1)) != null) {
        throw new Malformed();
      }
      skipSpace();
    } while (accept(','));
    expect('}');
    return new JsonValue.Members(values);
  }

  private JsonValue.Items items(int depth) {
    List<JsonValue> values = new ArrayList<>();
    skipSpace();
    if (accept(']')) {
      return new JsonValue.Items(values);
    }
    do {
      skipSpace();
      values.add(value(depth + 1));
      skipSpace();
    } while (accept(','));
    expect(']');
    return new JsonValue.Items(values);
  }

  private JsonValue word() {
    String word = bareName();
    return switch (word) {
      case "true" -> new JsonValue.Flag(true);
      case "false" -> new JsonValue.Flag(false);
      case "null" -> new JsonValue.Null();
      default -> throw new Malformed();
    };
  }

  private String bareName() {
    int start = position;
    while (isLetter(peek()) || (position > start && isDigit(peek()))) {
      position++;
    }
    if (position == start) {
      throw new Malformed();
    }
    return text.substring(start, position);
  }

  private String number() {
    int start = position;
    accept('-');
    if (!accept('0')) {
      digits();
    }
    if (accept('.')) {
      digits();
    }
    if (accept('e') || accept('E')) {
      if (!accept('+')) {
        accept('-');
      }
      digits();
    }
    return text.substring(start, position);
  }

  private void digits() {
    int start = position;
    while (isDigit(peek())) {
      position++;
    }
    if (position == start) {
      throw new Malformed();
    }
  }

  private String string() {
    char quote = literal ? '\'' : '"';
    expect(quote);
    StringBuilder content = new StringBuilder();
    while (!accept(quote)) {
      char c = peek();
      if (c < ' ') { // also the end of the text
        throw new Malformed();
      }
      position++;
      content.append(c == '\\' ? escaped() : c);
    }
    if (content.chars().anyMatch(c -> Character.isSurrogate((char) c)) && !isPaired(content)) {
      throw new Malformed();
    }
    return content.toString();
  }

  private static boolean isPaired(CharSequence content) {
    return content
        .codePoints()
        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }

  private char escaped() {
    char c = peek();
    position++;
    return switch (c) {
      case '"', '\'', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw new Malformed();
    };
  }

  private char unicode() {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = PercentText.hex(peek());
      if (digit < 0) {
        throw new Malformed();
      }
      unit = unit << 4 | digit;
      position++;
    }
    return (char) unit;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
  }
}
