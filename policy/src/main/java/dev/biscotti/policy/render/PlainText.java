package dev.biscotti.policy.render;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Collects the text of a node, for places that take no markup. */
final class PlainText extends AbstractVisitor {
  private final StringBuilder collected = new StringBuilder();

  private PlainText() {}

  static String of(Node node) {
    PlainText text = new PlainText();
    text.visitChildren(node);
    return text.collected.toString();
  }

  @Override
  public void visit(Text text) {
    collected.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    collected.append(code.getLiteral());
  }
}
