package dev.biscotti.policy.page;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Reads the Markdown of annotation members. HTML becomes literal text, an image becomes its
 * description (a policy page loads nothing from other servers), and a link becomes its text unless
 * it leads to the web, a mail address or this site.
 */
final class AuthorMarkdown {
  private static final Parser BLOCKS = Parser.builder().build();

  private AuthorMarkdown() {}

  static Inlines inline(String markdown) {
    Node paragraph = InlineParser.parse(markdown);
    paragraph.accept(new Taming(0));
    Inlines inlines = Inlines.none();
    for (Node node : childrenOf(paragraph)) {
      inlines.add(node);
    }
    return inlines;
  }

  /**
   * Reads whole blocks.
   *
   * @param headingLevel the level of the heading above them; their headings are below it
   */
  static List<Node> blocks(String markdown, int headingLevel) {
    Node document = BLOCKS.parse(ShownText.block(markdown));
    document.accept(new Taming(headingLevel));
    return childrenOf(document);
  }

  private static List<Node> childrenOf(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  /** Replaces, in place, what a policy page must not contain. */
  private static final class Taming extends AbstractVisitor {
    private int lastLevel;
    private final int baseLevel;

    Taming(int headingLevel) {
      this.baseLevel = headingLevel;
      this.lastLevel = headingLevel;
    }

    /** Headings are below the one above them and skip no level. */
    @Override
    public void visit(Heading heading) {
      int level = Math.min(6, Math.min(lastLevel + 1, baseLevel + heading.getLevel()));
      heading.setLevel(level);
      lastLevel = level;
      visitChildren(heading);
    }

    @Override
    public void visit(Text text) {
      text.setLiteral(ShownText.within(text.getLiteral()));
    }

    @Override
    public void visit(HtmlBlock html) {
      Paragraph paragraph = new Paragraph();
      paragraph.appendChild(new Text(ShownText.line(html.getLiteral())));
      replace(html, paragraph);
    }

    @Override
    public void visit(HtmlInline html) {
      replace(html, new Text(html.getLiteral()));
    }

    @Override
    public void visit(Image image) {
      visitChildren(image);
      unwrap(image);
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      if (!SafeDestination.isSafe(link.getDestination())) {
        unwrap(link);
      } else if (link.getTitle() != null) {
        link.setTitle(ShownText.within(link.getTitle()));
      }
    }

    private static void unwrap(Node node) {
      for (Node child : childrenOf(node)) {
        node.insertBefore(child);
      }
      node.unlink();
    }

    private static void replace(Node old, Node replacement) {
      old.insertBefore(replacement);
      old.unlink();
    }
  }
}
