package dev.biscotti.processor.codegen;

import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** Writes declared text as Javadoc: without Markdown, escaped, in lines of a readable width. */
final class JavadocText {
  private static final int WIDTH = 92;

  /** One line without Markdown, as nearly every purpose is. */
  private static final Pattern PLAIN = Pattern.compile("\\p{Alpha}[^\\\\`*_\\[\\]<>&!\\v]*");

  private static final Pattern SPACES = Pattern.compile("[\\s\\v\\u0085]+");

  private final StringBuilder text = new StringBuilder();

  /** Adds a paragraph. */
  JavadocText paragraph(String escaped) {
    if (!text.isEmpty()) {
      text.append("\n\n<p>");
    }
    int column = text.isEmpty() ? 0 : 3;
    boolean first = true;
    for (String word : escaped.split(" ", -1)) {
      if (!first && column + 1 + word.length() > WIDTH) {
        text.append('\n');
        column = 0;
      } else if (!first) {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
      first = false;
    }
    return this;
  }

  @Override
  public String toString() {
    return text + "\n";
  }

  /** Inline Markdown as escaped plain text on one line. */
  static String plain(String markdown) {
    boolean isPlain = PLAIN.matcher(markdown).matches();
    String plain = isPlain ? markdown : Markdown.withoutMarkup(markdown);
    return escape(SPACES.matcher(plain.strip()).replaceAll(" ")).strip();
  }

  /** Any text, escaped for Javadoc. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = shown(text.charAt(i));
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '@' -> escaped.append("&#64;");
        case '{' -> escaped.append("&#123;");
        case '}' -> escaped.append("&#125;");
        case '\\' -> escaped.append("&#92;");
        case '/' -> escaped.append(i > 0 && text.charAt(i - 1) == '*' ? "&#47;" : "/");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Line breaks, bidirectional controls and unassigned characters become spaces. */
  private static char shown(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      case Character.FORMAT -> isBidirectional(c) ? ' ' : c;
      default -> c;
    };
  }

  private static boolean isBidirectional(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }

  /** A cookie's name in code font. */
  static String code(String name) {
    boolean literal =
        name.chars().noneMatch(c -> "{}@\\".indexOf(c) >= 0)
            && !name.contains("*/")
            && name.chars().allMatch(c -> shown((char) c) == c);
    return literal ? "{@code " + name + "}" : "<code>" + escape(name) + "</code>";
  }

  /** Loaded only for texts with markup, which few policies have. */
  private static final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder().build();

    static String withoutMarkup(String markdown) {
      return RENDERER.render(PARSER.parse(markdown));
    }
  }

  /** With the first letter in lower case, to continue a sentence. */
  static String continued(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }
}
