package dev.biscotti.policy.render;

import dev.biscotti.policy.page.PageDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Writes tables with a caption, a header cell for each column and row, and the column's name at
 * each cell. The style sheet shows that name on narrow screens, where rows become blocks. The roles
 * keep the table semantics for assistive technology although its {@code display} changes.
 */
final class TableHtmlRenderer implements NodeRenderer {

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final PageDocument page;

  TableHtmlRenderer(HtmlNodeRendererContext context, PageDocument page) {
    this.context = context;
    this.html = context.getWriter();
    this.page = page;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(TableBlock.class);
  }

  @Override
  public void render(Node table) {
    Node head = table.getFirstChild();
    List<String> openings = new ArrayList<>();
    html.line();
    html.raw("<table role=\"table\">");
    html.line();
    page.caption((TableBlock) table).ifPresent(this::caption);
    html.raw("<thead role=\"rowgroup\"><tr role=\"row\">");
    for (Node cell : children(head.getFirstChild())) {
      String label = Html.escape(PlainText.of(cell));
      openings.add(
          openings.isEmpty()
              ? "<th role=\"rowheader\" scope=\"row\">"
              : "<td role=\"cell\" data-label=\"" + label + "\">");
      html.raw("<th role=\"columnheader\" scope=\"col\">");
      content(cell);
      html.raw("</th>");
    }
    html.raw("</tr></thead><tbody role=\"rowgroup\">");
    html.line();
    for (Node row = head.getNext().getFirstChild(); row != null; row = row.getNext()) {
      row(row, openings);
    }
    html.raw("</tbody></table>");
    html.line();
  }

  private void caption(String caption) {
    html.tag("caption");
    html.text(caption);
    html.tag("/caption");
    html.line();
  }

  /** Large tables consist mainly of cells, so the opening tag is built once per column. */
  private void row(Node row, List<String> openings) {
    html.raw("<tr role=\"row\">");
    html.line();
    int index = 0;
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      html.raw(openings.get(index));
      content(cell);
      html.raw(index == 0 ? "</th>" : "</td>");
      html.line();
      index++;
    }
    html.raw("</tr>");
    html.line();
  }

  private void content(Node cell) {
    for (Node child = cell.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}
