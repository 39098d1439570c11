package dev.biscotti.policy.page;

import java.util.Set;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Parses one line of inline Markdown, which never becomes a block. */
final class InlineParser {
  /**
   * A neutral character and a space before the text, so that nothing in it begins a line:
   * commonmark would treat {@code [x]: y} there as a link definition and drop it.
   */
  private static final String GUARD = "\uF8FF ";

  private static final Parser PARSER = Parser.builder().enabledBlockTypes(Set.of()).build();

  /** The characters that can begin something other than text. */
  private static final String MARKUP = "\\`*_[]<>&!";

  private InlineParser() {}

  /** The paragraph that holds the parsed text. */
  static Paragraph parse(String markdown) {
    String line = ShownText.line(markdown).replace("\uF8FF", "");
    return hasMarkup(line) ? parsed(line) : plain(line);
  }

  private static boolean hasMarkup(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (MARKUP.indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Most texts are plain, and a page has thousands of them. */
  private static Paragraph plain(String line) {
    Paragraph paragraph = new Paragraph();
    if (!line.isEmpty()) {
      paragraph.appendChild(new Text(line));
    }
    return paragraph;
  }

  private static Paragraph parsed(String line) {
    if (PARSER.parse(GUARD + line).getFirstChild() instanceof Paragraph paragraph
        && paragraph.getFirstChild() instanceof Text first
        && first.getLiteral().startsWith(GUARD)) {
      first.setLiteral(first.getLiteral().substring(GUARD.length()));
      if (first.getLiteral().isEmpty()) {
        first.unlink();
      }
      return paragraph;
    }
    throw new IllegalStateException("inline Markdown became something else: " + line);
  }
}
