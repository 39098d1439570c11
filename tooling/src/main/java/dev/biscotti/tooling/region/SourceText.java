package dev.biscotti.tooling.region;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a file with everything its author chose: byte order mark, the break of each line, and
 * whether the last line has one.
 *
 * @param byteOrderMark whether the file begins with U+FEFF
 * @param lines its lines
 */
record SourceText(boolean byteOrderMark, List<Line> lines) {
  private static final String MARK = "\uFEFF";

  /**
   * A line.
   *
   * @param text the line without its break
   * @param end {@code \n}, {@code \r\n}, or nothing at the end of the file
   */
  record Line(String text, String end) {}

  static SourceText of(byte[] content) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    boolean marked = text.startsWith(MARK);
    List<Line> lines = new ArrayList<>();
    int start = marked ? MARK.length() : 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      if (feed < 0) {
        lines.add(new Line(text.substring(start), ""));
        break;
      }
      boolean carriage = feed > start && text.charAt(feed - 1) == '\r';
      lines.add(
          new Line(text.substring(start, carriage ? feed - 1 : feed), carriage ? "\r\n" : "\n"));
      start = feed + 1;
    }
    return new SourceText(marked, List.copyOf(lines));
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder(byteOrderMark ? MARK : "");
    for (Line line : lines) {
      text.append(line.text()).append(line.end());
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The lines without their breaks. */
  List<String> texts() {
    return lines.stream().map(Line::text).toList();
  }
}
