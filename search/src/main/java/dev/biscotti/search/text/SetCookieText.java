package dev.biscotti.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is known about the value of a Set-Cookie header (RFC 6265bis, section 4.1.1).
 *
 * @param name the name: the text before the first {@code =}
 * @param deletes whether the line deletes the cookie: it has no visitor's value, and a Max-Age of 0
 *     or less or an Expires of 1970
 */
public record SetCookieText(Text name, boolean deletes) {
  private static final Pattern EXPIRED =
      Pattern.compile(
          ";\\s*(?:max-age\\s*=\\s*(?:0+|-\\d+)\\s*(?:;|$)|expires\\s*=[^;]*\\b1970\\b)",
          Pattern.CASE_INSENSITIVE);

  /**
   * Parses a line.
   *
   * @param line the line
   * @return its name, and whether it deletes
   */
  public static SetCookieText of(Text line) {
    List<Piece> before = new ArrayList<>();
    StringBuilder behind = new StringBuilder();
    boolean found = false;
    boolean constantValue = true;
    for (Piece piece : line.pieces()) {
      if (!(piece instanceof Piece.Literal literal)) {
        if (found) {
          constantValue &= behind.indexOf(";") >= 0;
          behind.append('?');
        } else {
          before.add(piece);
        }
        continue;
      }
      String text = literal.text();
      if (found) {
        behind.append(text);
        continue;
      }
      int equals = text.indexOf('=');
      int semicolon = text.indexOf(';');
      if (semicolon >= 0 && (equals < 0 || semicolon < equals)) {
        return new SetCookieText(withoutEquals(before), false);
      }
      if (equals < 0) {
        before.add(literal);
      } else {
        found = true;
        before.add(new Piece.Literal(text.substring(0, equals)));
        behind.append(text, equals, text.length());
      }
    }
    return found
        ? new SetCookieText(trimmed(before), constantValue && EXPIRED.matcher(behind).find())
        : new SetCookieText(withoutEquals(before), false);
  }

  /** If a line without = has a gap, the name and = may be in the gap; otherwise it has no name. */
  private static Text withoutEquals(List<Piece> pieces) {
    return pieces.stream()
        .filter(piece -> !(piece instanceof Piece.Literal))
        .findFirst()
        .map(Text::of)
        .orElseGet(() -> Text.of(new Piece.Literal("")));
  }

  private static Text trimmed(List<Piece> pieces) {
    Text name = new Text(pieces).plus(new Text(List.of()));
    if (name.pieces().size() == 1 && name.pieces().get(0) instanceof Piece.Literal only) {
      return Text.of(new Piece.Literal(only.text().strip()));
    }
    return name;
  }
}
