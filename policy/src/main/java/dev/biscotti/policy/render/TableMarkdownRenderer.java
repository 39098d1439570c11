package dev.biscotti.policy.render;

import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownWriter;

/**
 * Writes tables with a space on both sides of each cell. This is easier to read, and a backslash at
 * the end of a cell does not escape the delimiter after it.
 */
final class TableMarkdownRenderer implements NodeRenderer {
  private final MarkdownNodeRendererContext context;
  private final MarkdownWriter markdown;

  TableMarkdownRenderer(MarkdownNodeRendererContext context) {
    this.context = context;
    this.markdown = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(TableBlock.class);
  }

  @Override
  public void render(Node table) {
    markdown.pushTight(true);
    Node head = table.getFirstChild();
    Node columns = head.getFirstChild();
    row(columns);
    for (Node cell = columns.getFirstChild(); cell != null; cell = cell.getNext()) {
      markdown.raw("| --- ");
    }
    markdown.raw("|");
    markdown.block();
    for (Node row = head.getNext().getFirstChild(); row != null; row = row.getNext()) {
      row(row);
    }
    markdown.popTight();
    markdown.block();
  }

  private void row(Node row) {
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      markdown.raw("| ");
      markdown.pushRawEscape(character -> character == '|');
      for (Node child = cell.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
      markdown.popRawEscape();
      markdown.raw(cell.getFirstChild() == null ? "" : " ");
    }
    markdown.raw("|");
    markdown.block();
  }
}
