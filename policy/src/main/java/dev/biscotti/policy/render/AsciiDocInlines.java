package dev.biscotti.policy.render;

import java.util.BitSet;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Writes text within a block as AsciiDoc. Characters that AsciiDoc would read as markup, or
 * replace, are written as character references, which AsciiDoc leaves alone.
 */
final class AsciiDocInlines extends AbstractVisitor {
  /**
   * Characters that are markup anywhere; AsciiDoc replaces the apostrophe, the colon and the at
   * sign.
   */
  private static final String MARKUP = "*_`#^~+{}[]|\\<>&'@\"";

  /** Characters that have a meaning only next to each other. */
  private static final Pattern PAIRS =
      Pattern.compile(
          "(?<=-)-|(?<=\\$)\\$|(?<=\\.\\.)\\.|(?<=[:;])[:;]|\\((?=\\()|\\((?=(?:C|R|TM)\\))|:(?=//)|=(?==)");

  /** What begins a list, a title, an admonition, a comment or an attribute at a block's start. */
  private static final Pattern BLOCK_START =
      Pattern.compile(
          "(?s)(?:[-.=/!%:,;\\u2022]|\\p{Alnum}+[.)]|[A-Z]+:|<?\\d|image|include|ifdef|ifndef|ifeval|endif).*");

  /** Literal text within code. */
  private static final Pattern PLAIN_CODE =
      Pattern.compile("[^+|`\\s\\\\](?:[^+|`]*[^+|`\\s\\\\])?");

  private final StringBuilder text = new StringBuilder();
  private boolean inLink;

  private AsciiDocInlines() {}

  /** The inline content of a block. */
  static String of(Node block) {
    AsciiDocInlines inlines = new AsciiDocInlines();
    inlines.visitChildren(block);
    return inlines.text.toString();
  }

  /** The inline content at the beginning of a block. */
  static String beginning(Node block) {
    String text = of(block);
    return BLOCK_START.matcher(text).matches() ? "{empty}" + text : text;
  }

  /** Text of a block's title. */
  static String title(String plain) {
    String escaped = escaped(plain.strip().replaceAll("\\s+", " "));
    return escaped.startsWith(".") ? "{empty}" + escaped : escaped;
  }

  private static String reference(int character) {
    return "&#" + character + ";";
  }

  private static String escaped(String plain) {
    BitSet pairs = new BitSet();
    PAIRS.matcher(plain).results().forEach(pair -> pairs.set(pair.start()));
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char character = plain.charAt(i);
      if (MARKUP.indexOf(character) >= 0 || pairs.get(i)) {
        escaped.append(reference(character));
      } else {
        escaped.append(character);
      }
    }
    return escaped.toString();
  }

  @Override
  public void visit(Text node) {
    String escaped = escaped(node.getLiteral());
    // AsciiDoc would read a link text with an equals sign as a list of attributes.
    text.append(inLink ? escaped.replace("=", reference('=')) : escaped);
  }

  @Override
  public void visit(Code node) {
    String literal = node.getLiteral();
    if (PLAIN_CODE.matcher(literal).matches() && !inLink) {
      text.append("``+").append(literal).append("+``");
    } else {
      text.append("``").append(escaped(literal)).append("``");
    }
  }

  @Override
  public void visit(StrongEmphasis node) {
    surround("**", node);
  }

  @Override
  public void visit(Emphasis node) {
    surround("__", node);
  }

  private void surround(String mark, Node node) {
    text.append(mark);
    visitChildren(node);
    text.append(mark);
  }

  @Override
  public void visit(Link node) {
    text.append("link:++");
    text.append(
        node.getDestination()
            .replace("++", "+%2B")
            .replace("[", "%5B")
            .replace("]", "%5D")
            .replace("|", "%7C"));
    text.append("++[");
    inLink = true;
    visitChildren(node);
    inLink = false;
    text.append(']');
  }

  /** Inline HTML is always a line break here, because HTML from authors becomes text. */
  @Override
  public void visit(HtmlInline node) {
    text.append(" +\n");
  }

  @Override
  public void visit(HardLineBreak node) {
    text.append(" +\n");
  }

  @Override
  public void visit(SoftLineBreak node) {
    text.append('\n');
  }
}
