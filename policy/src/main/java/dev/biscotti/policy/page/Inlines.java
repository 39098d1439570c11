package dev.biscotti.policy.page;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * A run of inline content that is not part of a document yet. It can be added to a document once.
 */
final class Inlines {
  private final List<Node> nodes = new ArrayList<>();

  static Inlines none() {
    return new Inlines();
  }

  /** Text that is taken literally: nothing in it is Markdown or HTML. */
  static Inlines text(String text) {
    return none().add(new Text(ShownText.line(text)));
  }

  static Inlines code(String literal) {
    return none().add(new Code(ShownText.line(literal)));
  }

  /** A link, or only its text if a page should not link to the destination. */
  static Inlines link(String destination, Inlines label) {
    if (!SafeDestination.isSafe(destination)) {
      return label;
    }
    Link link = new Link(destination, null);
    label.appendTo(link);
    return none().add(link);
  }

  Inlines add(Node node) {
    nodes.add(node);
    return this;
  }

  Inlines add(Inlines more) {
    nodes.addAll(more.nodes);
    return this;
  }

  /** A line break within a table cell, for which Markdown has no syntax. */
  Inlines lineBreak() {
    HtmlInline lineBreak = new HtmlInline();
    lineBreak.setLiteral("<br>");
    return add(lineBreak);
  }

  boolean isEmpty() {
    return nodes.isEmpty();
  }

  /** The text at its beginning; empty if it begins with something else, such as code. */
  String firstText() {
    return !nodes.isEmpty() && nodes.get(0) instanceof Text text ? text.getLiteral() : "";
  }

  void appendTo(Node parent) {
    nodes.forEach(parent::appendChild);
  }

  void insertBefore(Node sibling) {
    nodes.forEach(sibling::insertBefore);
  }

  Paragraph toParagraph() {
    Paragraph paragraph = new Paragraph();
    appendTo(paragraph);
    return paragraph;
  }

  /** Several runs as lines of a table cell. */
  static Inlines lines(List<Inlines> lines) {
    Inlines all = none();
    for (Inlines line : lines) {
      if (!all.isEmpty()) {
        all.lineBreak();
      }
      all.add(line);
    }
    return all;
  }
}
